import { hashPassword } from '../core/passwords.ts';
import { createUserRepository } from '../features/users/repository.ts';
import { createWorkspaceRepository } from '../features/workspaces/repository.ts';
import type { Database } from './connection.ts';

/** Creates the first user, as admin of the system and of a workspace. Returns false when the user exists already. */
export async function seedDatabase(
  db: Database,
  { email, password }: { email: string; password: string },
): Promise<boolean> {
  const users = createUserRepository(db);
  if ((await users.findByEmail(email)) !== undefined) return false;
  const passwordHash = await hashPassword(password);
  const draft = { email, name: 'Admin', passwordHash, systemRole: 'admin' } as const;
  const user = await users.insert(draft);
  await createWorkspaceRepository(db).insert('First workspace', user.id);
  return true;
}
