import type { Permission } from '../../src/core/permissions.ts';
import type { Database } from '../../src/db/connection.ts';
import { sessions, type Session } from '../../src/features/sessions/model.ts';
import type { NewUser, User } from '../../src/features/users/model.ts';
import { createUserRepository } from '../../src/features/users/repository.ts';
import { roles, workspaceMembers } from '../../src/features/workspaces/model.ts';
import { createWorkspaceRepository } from '../../src/features/workspaces/repository.ts';

let last = 0;

/** A number that no other row of this run has. */
export const sequence = (): number => (last += 1);

/** A user who cannot log in: the hash is none. Tests that are not about the login sign a token instead. */
export function createUser(db: Database, given: Partial<NewUser> = {}): Promise<User> {
  const email = `user-${String(sequence())}@example.com`;
  return createUserRepository(db).insert({ email, name: 'Test user', passwordHash: '-', ...given });
}

/** A login, as an access token needs one. */
export async function createSession(db: Database, userId: string): Promise<Session> {
  const expiresAt = new Date(Date.now() + 3_600_000);
  const draft = { userId, expiresAt, ipAddress: '127.0.0.1' };
  const [session] = await db.insert(sessions).values(draft).returning();
  return session!;
}

/** A workspace of its own for a test, so that tests in one file do not see each other's rows. */
export async function createWorkspace(
  db: Database,
  given: { name?: string; admin?: User } = {},
): Promise<{ id: string; admin: User }> {
  const { name = 'Test workspace', admin = await createUser(db) } = given;
  const { id } = await createWorkspaceRepository(db).insert(name, admin.id);
  return { id, admin };
}

export async function createMember(db: Database, workspaceId: string, role: string): Promise<User> {
  const user = await createUser(db);
  await db.insert(workspaceMembers).values({ workspaceId, userId: user.id, role });
  return user;
}

/** A role with these permissions, and a member who has it. */
export async function createMemberWith(
  db: Database,
  workspaceId: string,
  permissions: Permission[],
): Promise<User & { role: string }> {
  const name = `role-${String(sequence())}`;
  await db.insert(roles).values({ workspaceId, name, permissions });
  return { ...(await createMember(db, workspaceId, name)), role: name };
}
