import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/core/permission-group.ts';
import type { Database } from '../../src/db/connection.ts';
import type { User } from '../../src/features/users/model.ts';
import { createUserRepository } from '../../src/features/users/repository.ts';
import { createWorkspaceRepository } from '../../src/features/workspaces/repository.ts';

/** A user who cannot log in: the hash is none. Tests that are not about the login sign a token instead. */
export function createUser(db: Database, passwordHash = '-'): Promise<User> {
  const email = `${randomUUID()}@example.com`;
  return createUserRepository(db).insert({ email, name: 'Test user', passwordHash });
}

/** A workspace of its own for a test, so that tests in one file do not see each other's rows. */
export async function createWorkspace(db: Database): Promise<{ id: string; admin: User }> {
  const admin = await createUser(db);
  const { id } = await createWorkspaceRepository(db).insert('Test workspace', admin.id);
  return { id, admin };
}

export async function createMember(db: Database, workspaceId: string, role: Role): Promise<User> {
  const user = await createUser(db);
  await createWorkspaceRepository(db).insertMember({ workspaceId, userId: user.id, role });
  return user;
}
