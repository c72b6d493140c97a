import { and, desc, eq, gt, ne } from 'drizzle-orm';
import type { Database } from '../../db/connection.ts';
import { users } from '../users/model.ts';
import { roles, workspaceMembers, workspaces } from '../workspaces/model.ts';
import { isMemberOf, isRoleOfMember, lockWorkspace } from '../workspaces/repository.ts';
import { InvitationJustSentError, TooManyInvitationsError } from './errors.ts';
import { invitations, type Invitation, type NewInvitation } from './model.ts';

export type InvitationRepository = ReturnType<typeof createInvitationRepository>;

/** An invitation, and who has made it with what they may do now. */
export interface OpenInvitation extends Invitation {
  readonly workspaceName: string;
  readonly inviterName: string;
  readonly inviterRole: {
    readonly name: string;
    readonly permissions: readonly string[];
  };
}

/** So many wait at a time in one workspace. */
const most = 100;
/** In milliseconds: who is invited again at once would get one mail after the other. */
const pause = 60_000;

async function findOpen(db: Database, tokenHash: string): Promise<OpenInvitation | undefined> {
  const isOpen = and(eq(invitations.tokenHash, tokenHash), gt(invitations.expiresAt, new Date()));
  const [row] = await db
    .select({
      invitation: invitations,
      workspaceName: workspaces.name,
      inviterName: users.name,
      inviterRole: { name: roles.name, permissions: roles.permissions },
    })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .innerJoin(users, and(eq(users.id, invitations.invitedById), eq(users.isActive, true)))
    .innerJoin(workspaceMembers, isMemberOf(invitations.workspaceId, users.id))
    .innerJoin(roles, isRoleOfMember)
    .where(isOpen);
  return row && { ...row, ...row.invitation };
}

export function createInvitationRepository(db: Database) {
  const isIn = (workspaceId: string) =>
    and(eq(invitations.workspaceId, workspaceId), gt(invitations.expiresAt, new Date()));

  return {
    list: (workspaceId: string): Promise<Invitation[]> =>
      db
        .select()
        .from(invitations)
        .where(isIn(workspaceId))
        .orderBy(desc(invitations.createdAt), desc(invitations.id))
        .limit(most),

    /**
     * The invitation takes the place of an earlier one of the same email, whose link works no more.
     *
     * @throws InvitationJustSentError, TooManyInvitationsError
     */
    save: (draft: NewInvitation): Promise<Invitation> =>
      lockWorkspace(db, draft.workspaceId, async (tx) => {
        const { workspaceId, email } = draft;
        const isSame = and(eq(invitations.workspaceId, workspaceId), eq(invitations.email, email));
        const [before] = await tx.select().from(invitations).where(isSame);
        if (before && Date.now() - before.createdAt.getTime() < pause)
          throw new InvitationJustSentError();
        const others = and(isIn(workspaceId), ne(invitations.email, email));
        if ((await tx.$count(invitations, others)) >= most) throw new TooManyInvitationsError();
        await tx.delete(invitations).where(isSame);
        const [row] = await tx.insert(invitations).values(draft).returning();
        return row!;
      }),

    /** Whether there was one to withdraw. */
    async remove(workspaceId: string, id: string): Promise<boolean> {
      const isThis = and(eq(invitations.workspaceId, workspaceId), eq(invitations.id, id));
      return (await db.delete(invitations).where(isThis).returning()).length > 0;
    },

    find: (tokenHash: string) => findOpen(db, tokenHash),

    /**
     * Uses an invitation up, as it is once nobody else changes who may do what in the workspace. Of two at the same time one
     * succeeds.
     */
    take: (tokenHash: string, workspaceId: string): Promise<OpenInvitation | undefined> =>
      lockWorkspace(db, workspaceId, async (tx) => {
        const invitation = await findOpen(tx, tokenHash);
        if (invitation !== undefined)
          await tx.delete(invitations).where(eq(invitations.tokenHash, tokenHash));
        return invitation;
      }),

    async isMember(workspaceId: string, email: string): Promise<boolean> {
      const query = db.select({ id: users.id }).from(workspaceMembers);
      const found = query.innerJoin(users, eq(users.id, workspaceMembers.userId));
      const isThis = and(eq(workspaceMembers.workspaceId, workspaceId), eq(users.email, email));
      return (await found.where(isThis)).length > 0;
    },

    async namesOf(workspaceId: string, userId: string) {
      const query = db.select({ workspace: workspaces.name, inviter: users.name }).from(workspaces);
      const [row] = await query
        .innerJoin(users, eq(users.id, userId))
        .where(eq(workspaces.id, workspaceId));
      return row!;
    },
  };
}
