import { hashPassword } from './core/accounts/passwords.ts';
import { adminRole, initialRoles } from './core/access/roles.ts';
import { createUserRepository } from './features/users/repository.ts';
import { workspaceMembers } from './features/workspaces/model.ts';
import { createWorkspaceRepository } from './features/workspaces/repository.ts';
import type { Settings } from './core/settings/read-settings.ts';
import type { Database } from './db/connection.ts';

/**
 * Creates the first user, as admin of the system and of a workspace. Elsewhere than in production a member of each other
 * role comes along, `viewer@example.com`, with the same password. All of it or nothing.
 *
 * @returns the emails of those who are new; none when the first user exists already
 */
export function seedDatabase(db: Database, seed: Settings['seed']): Promise<string[]> {
  return db.transaction(async (tx) => {
    const users = createUserRepository(tx);
    if ((await users.findByEmail(seed.email)) !== undefined) return [];
    const passwordHash = await hashPassword(seed.password);
    const admin = { email: seed.email, name: 'Admin', passwordHash, systemRole: 'admin' } as const;
    const { id } = await users.insert(admin);
    const workspace = await createWorkspaceRepository(tx).insert('First workspace', id);
    return [
      seed.email,
      ...(seed.hasMembers ? await addMembers(tx, workspace.id, passwordHash) : []),
    ];
  });
}

/** One of each role that a workspace begins with. */
async function addMembers(tx: Database, workspaceId: string, passwordHash: string) {
  const users = createUserRepository(tx);
  const added: string[] = [];
  for (const { name: role } of initialRoles.filter(({ name }) => name !== adminRole)) {
    const email = `${role}@example.com`;
    if ((await users.findByEmail(email)) !== undefined) continue;
    const { id } = await users.insert({ email, name: role, passwordHash });
    await tx.insert(workspaceMembers).values({ workspaceId, userId: id, role });
    added.push(email);
  }
  return added;
}
