import type { Database } from '../db/connection.ts';
import { findRole } from '../features/workspaces/repository.ts';
import type { Caller } from './caller.ts';
import { permissionsOf, type Permission } from './permissions.ts';

/** What the caller may do in the workspace; nothing at all for who is no member. An API key is for one workspace. */
export async function permissionsIn(
  db: Database,
  { id, apiKey }: Caller,
  workspaceId: string,
): Promise<ReadonlySet<Permission> | undefined> {
  if (apiKey !== undefined && apiKey.workspaceId !== workspaceId) return undefined;
  const role = await findRole(db, workspaceId, id);
  return role && permissionsOf(role, apiKey?.scopes);
}
