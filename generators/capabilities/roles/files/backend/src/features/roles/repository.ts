import { and, eq } from 'drizzle-orm';
import type { RoleGrant } from '../../core/access/roles.ts';
import type { Database } from '../../db/connection.ts';
import { translateUnique } from '../../db/database-error.ts';
import { roles, workspaceMembers, type Role } from '../workspaces/model.ts';
import {
  findRole,
  isRole,
  lockWorkspace,
  type RoleCheck,
  type RoleId,
} from '../workspaces/repository.ts';
import { RoleExistsError, RoleInUseError, RoleNotFoundError, TooManyRolesError } from './errors.ts';

export type RoleRepository = ReturnType<typeof createRoleRepository>;

type RoleDraft = Pick<Role, 'name' | 'permissions'>;

/** A list that people choose from needs no pages, and has an end. */
const mostRoles = 100;

/** What a unique index refuses, in the domain's words. */
const uniqueErrors = {
  roles_pkey: () => new RoleExistsError(),
};

/** The workspace is locked for every change, so that what was checked is still true then. */
export function createRoleRepository(db: Database) {
  return {
    /** @throws TooManyRolesError, RoleExistsError */
    insert: (role: RoleDraft & RoleId) =>
      lockWorkspace(db, role.workspaceId, async (tx) => {
        const count = await tx.$count(roles, eq(roles.workspaceId, role.workspaceId));
        if (count >= mostRoles) throw new TooManyRolesError();
        const insertion = tx.insert(roles).values(role).returning().execute();
        const [inserted] = await translateUnique(insertion, uniqueErrors);
        return inserted!;
      }),

    /** Its members have it under the new name then. @throws RoleNotFoundError, RoleExistsError, and what `check` does */
    update: (id: RoleId, patch: Partial<RoleDraft>, check: RoleCheck) =>
      lockWorkspace(db, id.workspaceId, async (tx) => {
        check(await getRole(tx, id));
        const change = { ...patch, updatedAt: new Date() };
        const update = tx.update(roles).set(change).where(isRole(id)).returning().execute();
        const [updated] = await translateUnique(update, uniqueErrors);
        return updated!;
      }),

    /** @throws RoleNotFoundError, RoleInUseError, and what `check` does */
    remove: ({ workspaceId, name }: RoleId, check: RoleCheck) =>
      lockWorkspace(db, workspaceId, async (tx) => {
        check(await getRole(tx, { workspaceId, name }));
        const isIn = eq(workspaceMembers.workspaceId, workspaceId);
        const isInUse = and(isIn, eq(workspaceMembers.role, name));
        if ((await tx.$count(workspaceMembers, isInUse)) > 0) throw new RoleInUseError();
        await tx.delete(roles).where(isRole({ workspaceId, name }));
      }),
  };
}

async function getRole(tx: Database, id: RoleId): Promise<RoleGrant> {
  const role = await findRole(tx, id);
  if (role === undefined) throw new RoleNotFoundError();
  return role;
}
