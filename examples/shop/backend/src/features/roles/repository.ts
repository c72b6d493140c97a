import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../db/connection.ts';
import { translateUnique } from '../../db/database-error.ts';
import { roles, workspaceMembers, type Role } from '../workspaces/model.ts';
import { findRole, lockWorkspace, type RoleCheck } from '../workspaces/repository.ts';
import { RoleExistsError, RoleInUseError, TooManyRolesError } from './errors.ts';

export type RoleRepository = ReturnType<typeof createRoleRepository>;

export interface RoleId {
  readonly workspaceId: string;
  readonly name: string;
}

type RolePatch = Partial<Pick<Role, 'name' | 'permissions'>>;

/** A list that people choose from needs no pages, and has an end. */
const most = 100;

/** What a unique index refuses, in the domain's words. */
const uniqueErrors = {
  roles_pkey: () => new RoleExistsError(),
};

/** The roles of one workspace. It is locked for every change, so that what was checked is still true then. */
export function createRoleRepository(db: Database) {
  return {
    list(workspaceId: string): Promise<Role[]> {
      const isIn = eq(roles.workspaceId, workspaceId);
      return db.select().from(roles).where(isIn).orderBy(asc(roles.name));
    },

    insert(draft: RoleId & Pick<Role, 'permissions'>): Promise<Role> {
      return db.transaction(async (tx) => {
        await lockWorkspace(tx, draft.workspaceId);
        const isIn = eq(roles.workspaceId, draft.workspaceId);
        if ((await tx.$count(roles, isIn)) >= most) throw new TooManyRolesError();
        const insertion = tx.insert(roles).values(draft).returning().execute();
        const [inserted] = await translateUnique(insertion, uniqueErrors);
        return inserted!;
      });
    },

    /** Its members have it under the new name then. Nothing where there is no such role. */
    update(id: RoleId, patch: RolePatch, check: RoleCheck): Promise<Role | undefined> {
      return change(db, id, check, async (tx) => {
        const change = { ...patch, updatedAt: new Date() };
        const update = tx.update(roles).set(change).where(isThis(id)).returning().execute();
        const [updated] = await translateUnique(update, uniqueErrors);
        return updated;
      });
    },

    /** Nothing where there is no such role. */
    remove(id: RoleId, check: RoleCheck): Promise<Role | undefined> {
      return change(db, id, check, async (tx) => {
        const isInUse = and(
          eq(workspaceMembers.workspaceId, id.workspaceId),
          eq(workspaceMembers.role, id.name),
        );
        if ((await tx.$count(workspaceMembers, isInUse)) > 0) throw new RoleInUseError();
        const [removed] = await tx.delete(roles).where(isThis(id)).returning();
        return removed;
      });
    },
  };
}

const isThis = ({ workspaceId, name }: RoleId) =>
  and(eq(roles.workspaceId, workspaceId), eq(roles.name, name));

function change(
  db: Database,
  { workspaceId, name }: RoleId,
  check: RoleCheck,
  write: (tx: Database) => Promise<Role | undefined>,
): Promise<Role | undefined> {
  return db.transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const role = await findRole(tx, workspaceId, name);
    if (role === undefined) return undefined;
    check(role);
    return write(tx);
  });
}
