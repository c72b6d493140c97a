import { and, asc, eq, ne, sql, type Placeholder, type SQLWrapper } from 'drizzle-orm';
import { adminRole, initialRoles, type RoleGrant } from '../../core/access/roles.ts';
import { pageOf, type PageQuery } from '../../core/values/pagination.ts';
import type { Database } from '../../db/connection.ts';
import { translateUnique } from '../../db/database-error.ts';
import { after, newestFirst, placeOf } from '../../db/newest-first.ts';
import { users } from '../users/model.ts';
import {
  LastAdminError,
  MemberExistsError,
  MemberNotFoundError,
  RoleUnknownError,
} from './errors.ts';
import { roles, workspaceMembers, workspaces, type Role, type WorkspaceMember } from './model.ts';

export type WorkspaceRepository = ReturnType<typeof createWorkspaceRepository>;

export type MemberId = Pick<WorkspaceMember, 'workspaceId' | 'userId'>;
export type RoleId = Pick<Role, 'workspaceId' | 'name'>;

/** Refuses, by an error, what is to be done with a role. */
export type RoleCheck = (role: RoleGrant) => void;

/** What a unique index refuses, in the domain's words. */
const uniqueErrors = {
  workspace_members_pkey: () => new MemberExistsError(),
};

type Id = string | SQLWrapper | Placeholder;

/** The membership of a user in a workspace; also for joins. */
export const isMemberOf = (workspaceId: Id, userId: Id) =>
  and(eq(workspaceMembers.workspaceId, workspaceId), eq(workspaceMembers.userId, userId));

/** For joins: the role of the membership. */
export const isRoleOfMember = and(
  eq(roles.workspaceId, workspaceMembers.workspaceId),
  eq(roles.name, workspaceMembers.role),
);

/** For joins: the workspace of the membership. */
export const isWorkspaceOfMember = eq(workspaces.id, workspaceMembers.workspaceId);

const roleGrant = { name: roles.name, permissions: roles.permissions };

/** What decides about a caller in a workspace. */
export const membership = { role: roleGrant, disabledApps: workspaces.disabledApps };

export const isRole = ({ workspaceId, name }: RoleId) =>
  and(eq(roles.workspaceId, workspaceId), eq(roles.name, name));

export async function findRole(db: Database, id: RoleId): Promise<Role | undefined> {
  const [role] = await db.select().from(roles).where(isRole(id));
  return role;
}

/**
 * Locks the workspace for a change of its members or roles, so that what was checked is still true then. Who adds rows that
 * refer to the workspace does not wait.
 */
export const lockWorkspace = <Result>(
  db: Database,
  id: string,
  change: (tx: Database) => Promise<Result>,
) =>
  db.transaction(async (tx) => {
    const query = tx.select({ id: workspaces.id }).from(workspaces);
    await query.where(eq(workspaces.id, id)).for('no key update');
    return change(tx);
  });

export function createWorkspaceRepository(db: Database) {
  /** Workspaces, as one of their members sees them. */
  const selectJoined = () =>
    db
      .select({
        id: workspaces.id,
        name: workspaces.name,
        role: workspaceMembers.role,
        disabledApps: workspaces.disabledApps,
      })
      .from(workspaces)
      .innerJoin(workspaceMembers, isWorkspaceOfMember);

  return {
    listOfUser: (userId: string) =>
      selectJoined()
        .where(eq(workspaceMembers.userId, userId))
        .orderBy(asc(workspaces.name), asc(workspaces.id)),

    async findOfUser(id: string, userId: string) {
      const [row] = await selectJoined().where(isMemberOf(id, userId));
      return row;
    },

    /** The workspace, its roles and its first admin, all or nothing. */
    insert: (name: string, adminId: string) =>
      db.transaction(async (tx) => {
        const [row] = await tx.insert(workspaces).values({ name }).returning();
        const workspaceId = row!.id;
        await tx.insert(roles).values(initialRoles.map((role) => ({ ...role, workspaceId })));
        await tx.insert(workspaceMembers).values({ workspaceId, userId: adminId, role: adminRole });
        return { id: workspaceId, name, role: adminRole };
      }),

    async rename(id: string, name: string): Promise<void> {
      const change = { name, updatedAt: new Date() };
      await db.update(workspaces).set(change).where(eq(workspaces.id, id));
    },

    /** In one statement, so that of two changes at the same time none is lost. */
    async setApp(id: string, slug: string, isEnabled: boolean): Promise<void> {
      const others = sql`array_remove(${workspaces.disabledApps}, ${slug}::text)`;
      const disabledApps = isEnabled ? others : sql`${others} || ${slug}::text`;
      const change = { disabledApps, updatedAt: new Date() };
      await db.update(workspaces).set(change).where(eq(workspaces.id, id));
    },

    async listMembers(workspaceId: string, query: PageQuery) {
      const order = { createdAt: workspaceMembers.createdAt, id: workspaceMembers.userId };
      const isIn = eq(workspaceMembers.workspaceId, workspaceId);
      const { id, email, name } = users;
      const row = { id, userId: id, email, name, role: workspaceMembers.role };
      const found = await db
        .select({ row, place: placeOf(order) })
        .from(workspaceMembers)
        .innerJoin(users, eq(users.id, workspaceMembers.userId))
        .where(and(isIn, after(order, query.cursor)))
        .orderBy(...newestFirst(order))
        .limit(query.limit + 1)
        .offset(query.offset);
      const total = query.total ? await db.$count(workspaceMembers, isIn) : undefined;
      return pageOf(found, query, total);
    },

    /** @throws RoleUnknownError, MemberExistsError, and what `check` does */
    insertMember: (member: MemberId & Pick<WorkspaceMember, 'role'>, check: RoleCheck) =>
      lockWorkspace(db, member.workspaceId, async (tx) => {
        check(await getRole(tx, { ...member, name: member.role }));
        await translateUnique(tx.insert(workspaceMembers).values(member).execute(), uniqueErrors);
      }),

    /**
     * Gives the member another role, or none to remove them, if `check` has nothing against either role. Of two admins who
     * remove each other at the same time one stays.
     *
     * @throws MemberNotFoundError, RoleUnknownError, LastAdminError, and what `check` does
     */
    changeMember: (
      { workspaceId, userId, role }: MemberId & { readonly role?: string },
      check: RoleCheck,
    ) =>
      lockWorkspace(db, workspaceId, async (tx) => {
        const before = await getRoleOf(tx, workspaceId, userId);
        check(before);
        if (role !== undefined) check(await getRole(tx, { workspaceId, name: role }));
        const isLeaving = before.name === adminRole && role !== adminRole;
        if (isLeaving && !(await hasOtherAdmin(tx, workspaceId, userId)))
          throw new LastAdminError();
        const isMember = isMemberOf(workspaceId, userId);
        if (role === undefined) await tx.delete(workspaceMembers).where(isMember);
        else await tx.update(workspaceMembers).set({ role }).where(isMember);
      }),

    listRoles: (workspaceId: string): Promise<Role[]> =>
      db.select().from(roles).where(eq(roles.workspaceId, workspaceId)).orderBy(asc(roles.name)),
  };
}

async function getRole(tx: Database, id: RoleId): Promise<RoleGrant> {
  const role = await findRole(tx, id);
  if (role === undefined) throw new RoleUnknownError();
  return role;
}

async function getRoleOf(tx: Database, workspaceId: string, userId: string): Promise<RoleGrant> {
  const query = tx.select(roleGrant).from(roles).innerJoin(workspaceMembers, isRoleOfMember);
  const [role] = await query.where(isMemberOf(workspaceId, userId));
  if (role === undefined) throw new MemberNotFoundError();
  return role;
}

async function hasOtherAdmin(tx: Database, workspaceId: string, userId: string): Promise<boolean> {
  const isIn = eq(workspaceMembers.workspaceId, workspaceId);
  const isOther = and(isIn, ne(workspaceMembers.userId, userId));
  const isAdmin = and(eq(workspaceMembers.role, adminRole), eq(users.isActive, true));
  const query = tx.select({ id: users.id }).from(workspaceMembers);
  const found = await query
    .innerJoin(users, eq(users.id, workspaceMembers.userId))
    .where(and(isOther, isAdmin))
    .limit(1);
  return found.length > 0;
}
