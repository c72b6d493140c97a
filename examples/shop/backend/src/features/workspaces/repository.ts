import { and, asc, eq, ne, type Placeholder, type SQLWrapper } from 'drizzle-orm';
import { adminRole, initialRoles, type RoleGrant } from '../../core/access/roles.ts';
import { pageOf, type PageQuery } from '../../core/values/pagination.ts';
import type { Database } from '../../db/connection.ts';
import { translateUnique } from '../../db/database-error.ts';
import { after, momentOf, newestFirst } from '../../db/newest-first.ts';
import { users } from '../users/model.ts';
import { LastAdminError, MemberExistsError, RoleUnknownError } from './errors.ts';
import { roles, workspaceMembers, workspaces, type Role, type WorkspaceMember } from './model.ts';

export type WorkspaceRepository = ReturnType<typeof createWorkspaceRepository>;

export type MemberId = Pick<WorkspaceMember, 'workspaceId' | 'userId'>;

/** Refuses, by an error, what is to be done with a role. */
export type RoleCheck = (role: RoleGrant) => void;

type Id = string | SQLWrapper | Placeholder;

/** The membership of a user in a workspace; also for joins. */
export const isMemberOf = (workspaceId: Id, userId: Id) =>
  and(eq(workspaceMembers.workspaceId, workspaceId), eq(workspaceMembers.userId, userId));

/** For joins: the role of the membership. */
export const isRoleOfMember = and(
  eq(roles.workspaceId, workspaceMembers.workspaceId),
  eq(roles.name, workspaceMembers.role),
);

export const roleGrant = { name: roles.name, permissions: roles.permissions };

export function createWorkspaceRepository(db: Database) {
  return {
    /** The workspaces of a user, as one of their members sees them. */
    listOfUser(userId: string) {
      return db
        .select({ id: workspaces.id, name: workspaces.name, role: workspaceMembers.role })
        .from(workspaces)
        .innerJoin(workspaceMembers, eq(workspaceMembers.workspaceId, workspaces.id))
        .where(eq(workspaceMembers.userId, userId))
        .orderBy(asc(workspaces.name), asc(workspaces.id));
    },

    /** The workspace, its roles and its first admin, all or nothing. */
    insert(name: string, adminId: string) {
      return db.transaction(async (tx) => {
        const [row] = await tx.insert(workspaces).values({ name }).returning();
        const workspaceId = row!.id;
        await tx.insert(roles).values(initialRoles.map((role) => ({ ...role, workspaceId })));
        await tx.insert(workspaceMembers).values({ workspaceId, userId: adminId, role: adminRole });
        return { id: workspaceId, name, role: adminRole };
      });
    },

    async listMembers(workspaceId: string, query: PageQuery) {
      const order = { createdAt: workspaceMembers.createdAt, id: workspaceMembers.userId };
      const isIn = eq(workspaceMembers.workspaceId, workspaceId);
      const row = {
        id: users.id,
        userId: users.id,
        email: users.email,
        name: users.name,
        role: workspaceMembers.role,
      };
      const found = await db
        .select({ row, moment: momentOf(order) })
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
    insertMember(
      member: Pick<WorkspaceMember, 'workspaceId' | 'userId' | 'role'>,
      check: RoleCheck,
    ): Promise<void> {
      return db.transaction(async (tx) => {
        await lockWorkspace(tx, member.workspaceId);
        check(await getRole(tx, member.workspaceId, member.role));
        await translateUnique(tx.insert(workspaceMembers).values(member).execute(), {
          workspace_members_pkey: () => new MemberExistsError(),
        });
      });
    },

    /**
     * Gives the member another role, or none to remove them, if `check` has nothing against either role. Of two admins who
     * remove each other at the same time one stays. Returns whether there was such a member.
     */
    changeMember(
      { workspaceId, userId, role }: MemberId & { readonly role?: string },
      check: RoleCheck,
    ): Promise<boolean> {
      return db.transaction(async (tx) => {
        await lockWorkspace(tx, workspaceId);
        const before = await findRoleOf(tx, workspaceId, userId);
        if (before === undefined) return false;
        check(before);
        if (role !== undefined) check(await getRole(tx, workspaceId, role));
        const isLeaving = before.name === adminRole && role !== adminRole;
        if (isLeaving && !(await hasOtherAdmin(tx, workspaceId, userId)))
          throw new LastAdminError();
        await writeMember(tx, workspaceId, userId, role);
        return true;
      });
    },
  };
}

/** Against others who change members and roles, and not against those who add rows that refer to the workspace. */
export const lockWorkspace = (tx: Database, id: string) =>
  tx
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.id, id))
    .for('no key update');

export async function findRole(
  db: Database,
  workspaceId: string,
  name: string,
): Promise<Role | undefined> {
  const isThis = and(eq(roles.workspaceId, workspaceId), eq(roles.name, name));
  const [row] = await db.select().from(roles).where(isThis);
  return row;
}

async function getRole(tx: Database, workspaceId: string, name: string): Promise<Role> {
  const role = await findRole(tx, workspaceId, name);
  if (role === undefined) throw new RoleUnknownError();
  return role;
}

async function findRoleOf(tx: Database, workspaceId: string, userId: string) {
  const query = tx.select(roleGrant).from(roles).innerJoin(workspaceMembers, isRoleOfMember);
  const [row] = await query.where(isMemberOf(workspaceId, userId));
  return row;
}

async function hasOtherAdmin(tx: Database, workspaceId: string, userId: string): Promise<boolean> {
  const isAdmin = and(eq(workspaceMembers.role, adminRole), eq(users.isActive, true));
  const isOther = and(
    eq(workspaceMembers.workspaceId, workspaceId),
    ne(workspaceMembers.userId, userId),
  );
  const found = await tx
    .select({ id: users.id })
    .from(workspaceMembers)
    .innerJoin(users, eq(users.id, workspaceMembers.userId))
    .where(and(isOther, isAdmin))
    .limit(1);
  return found.length > 0;
}

async function writeMember(tx: Database, workspaceId: string, userId: string, role?: string) {
  const isMember = isMemberOf(workspaceId, userId);
  if (role === undefined) await tx.delete(workspaceMembers).where(isMember);
  else await tx.update(workspaceMembers).set({ role }).where(isMember);
}
