import { and, asc, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { pageOf, type Page, type PageQuery } from '../../core/pagination.ts';
import type { Role } from '../../core/permission-group.ts';
import type { Database } from '../../db/connection.ts';
import { after, momentOf, newestFirst } from '../../db/newest-first.ts';
import { translateUnique } from '../../db/unique-violation.ts';
import { users } from '../users/model.ts';
import { LastAdminError, MemberExistsError } from './errors.ts';
import {
  workspaceMembers,
  workspaces,
  workspaceTotals,
  type WorkspaceMember,
  type WorkspaceTotal,
} from './model.ts';

export type WorkspaceRepository = ReturnType<typeof createWorkspaceRepository>;

/** A workspace as one of its members sees it. */
export interface MembershipRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** A member of a workspace. */
export interface MemberRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** The user's role in the workspace. The id comes from a path and may be anything. */
export async function findRole(
  db: Database,
  workspaceId: string,
  userId: string,
): Promise<Role | undefined> {
  if (!z.uuid().safeParse(workspaceId).success) return undefined;
  const [row] = await db
    .select({ role: workspaceMembers.role })
    .from(workspaceMembers)
    .where(isMemberOf(workspaceId, userId));
  return row?.role;
}

export function createWorkspaceRepository(db: Database) {
  return {
    listOfUser(userId: string): Promise<MembershipRow[]> {
      return db
        .select({ id: workspaces.id, name: workspaces.name, role: workspaceMembers.role })
        .from(workspaces)
        .innerJoin(workspaceMembers, eq(workspaceMembers.workspaceId, workspaces.id))
        .where(eq(workspaceMembers.userId, userId))
        .orderBy(asc(workspaces.name), asc(workspaces.id));
    },

    /** The workspace and its first admin, both or neither. */
    insert(name: string, adminId: string): Promise<MembershipRow> {
      return db.transaction(async (tx) => {
        const [row] = await tx.insert(workspaces).values({ name }).returning();
        const { id } = row!;
        await tx
          .insert(workspaceMembers)
          .values({ workspaceId: id, userId: adminId, role: 'admin' });
        return { id, name, role: 'admin' };
      });
    },

    async listMembers(workspaceId: string, query: PageQuery): Promise<Page<MemberRow>> {
      const order = { createdAt: workspaceMembers.createdAt, id: workspaceMembers.userId };
      const isIn = eq(workspaceMembers.workspaceId, workspaceId);
      const row = {
        id: users.id,
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
      return pageOf(
        found,
        query,
        query.total ? await db.$count(workspaceMembers, isIn) : undefined,
      );
    },

    async insertMember(
      member: Pick<WorkspaceMember, 'workspaceId' | 'userId' | 'role'>,
    ): Promise<void> {
      await translateUnique(db.insert(workspaceMembers).values(member).execute(), {
        workspace_members_pkey: () => new MemberExistsError(),
      });
    },

    /**
     * Gives the member another role, or none to remove them. The workspace is locked, so that of two admins who remove
     * each other at the same time one stays. Returns whether there was such a member.
     */
    changeMember(workspaceId: string, userId: string, role: Role | undefined): Promise<boolean> {
      return db.transaction(async (tx) => {
        await lockWorkspace(tx, workspaceId);
        const before = await findRole(tx, workspaceId, userId);
        if (before === undefined) return false;
        const isLeaving = before === 'admin' && role !== 'admin';
        if (isLeaving && !(await hasOtherAdmin(tx, workspaceId, userId)))
          throw new LastAdminError();
        await writeMember(tx, workspaceId, userId, role);
        return true;
      });
    },

    listTotals(workspaceId: string): Promise<WorkspaceTotal[]> {
      return db
        .select()
        .from(workspaceTotals)
        .where(eq(workspaceTotals.workspaceId, workspaceId))
        .orderBy(asc(workspaceTotals.resource));
    },

    async recordTotal(row: Omit<WorkspaceTotal, 'countedAt'>): Promise<void> {
      const countedAt = new Date();
      await db
        .insert(workspaceTotals)
        .values({ ...row, countedAt })
        .onConflictDoUpdate({
          target: [workspaceTotals.workspaceId, workspaceTotals.resource],
          set: { total: row.total, countedAt },
        });
    },
  };
}

/** Against others who change members, and not against those who add rows that refer to the workspace. */
const lockWorkspace = (tx: Database, id: string) =>
  tx
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.id, id))
    .for('no key update');

async function hasOtherAdmin(tx: Database, workspaceId: string, userId: string): Promise<boolean> {
  const isAdmin = and(eq(workspaceMembers.role, 'admin'), eq(users.isActive, true));
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

async function writeMember(tx: Database, workspaceId: string, userId: string, role?: Role) {
  const isMember = isMemberOf(workspaceId, userId);
  if (role === undefined) await tx.delete(workspaceMembers).where(isMember);
  else await tx.update(workspaceMembers).set({ role }).where(isMember);
}

const isMemberOf = (workspaceId: string, userId: string) =>
  and(eq(workspaceMembers.workspaceId, workspaceId), eq(workspaceMembers.userId, userId));
