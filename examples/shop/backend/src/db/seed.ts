import { hashPassword } from '../core/passwords.ts';
import { createUserRepository } from '../features/users/repository.ts';
import { createWorkspaceRepository } from '../features/workspaces/repository.ts';
import type { Database } from './connection.ts';

/** Creates the first user, as admin of a workspace. Returns false when the user exists already. */
export async function seedDatabase(
  db: Database,
  { email, password }: { email: string; password: string },
): Promise<boolean> {
  const users = createUserRepository(db);
  if ((await users.findByEmail(email)) !== undefined) return false;
  const passwordHash = await hashPassword(password);
  const user = await users.insert({ email, name: 'Admin', passwordHash });
  await createWorkspaceRepository(db).insert('First workspace', user.id);
  return true;
}
