import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Role } from '../../core/permission-group.ts';
import type { Database } from '../../db/connection.ts';
import { translateUnique } from '../../db/unique-violation.ts';
import { users } from '../users/model.ts';
import { MemberExistsError } from './errors.ts';
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
    .where(and(eq(workspaceMembers.workspaceId, workspaceId), eq(workspaceMembers.userId, userId)));
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

    listMembers(workspaceId: string) {
      return db
        .select({
          userId: users.id,
          email: users.email,
          name: users.name,
          role: workspaceMembers.role,
        })
        .from(workspaceMembers)
        .innerJoin(users, eq(users.id, workspaceMembers.userId))
        .where(eq(workspaceMembers.workspaceId, workspaceId))
        .orderBy(asc(users.email));
    },

    async insertMember(
      member: Pick<WorkspaceMember, 'workspaceId' | 'userId' | 'role'>,
    ): Promise<void> {
      await translateUnique(db.insert(workspaceMembers).values(member).execute(), {
        workspace_members_pkey: () => new MemberExistsError(),
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
