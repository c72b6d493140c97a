import { and, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '../../db/connection.ts';
import { users, type User } from '../users/model.ts';
import { accountLinks, confirmedEmails, type AccountLink, type NewAccountLink } from './model.ts';

export type AccountLinkRepository = ReturnType<typeof createAccountLinkRepository>;

type Purpose = AccountLink['purpose'];

const isOf = (userId: string, purpose: Purpose) =>
  and(eq(accountLinks.userId, userId), eq(accountLinks.purpose, purpose));

/** Ends the links by which a user could choose a new password. */
export async function endResetLinks(db: Database, userId: string): Promise<void> {
  await db.delete(accountLinks).where(isOf(userId, 'reset'));
}

/** The user has shown that they read the mails of this email. */
export async function confirmEmail(db: Database, userId: string, email: string): Promise<void> {
  const change = { email, createdAt: new Date() };
  const insertion = db.insert(confirmedEmails).values({ userId, ...change });
  await insertion.onConflictDoUpdate({
    target: confirmedEmails.userId,
    set: change,
  });
}

export function createAccountLinkRepository(db: Database) {
  const isUsable = (tokenHash: string, purpose: Purpose) =>
    and(
      eq(accountLinks.tokenHash, tokenHash),
      eq(accountLinks.purpose, purpose),
      gt(accountLinks.expiresAt, new Date()),
    );

  return {
    /**
     * The link, unless the account has so many of the kind already. The user is locked, so that requests at the same time
     * are counted one after the other.
     */
    insert: (draft: NewAccountLink, { most }: { readonly most: number }): Promise<boolean> =>
      db.transaction(async (tx) => {
        const user = tx.select({ id: users.id }).from(users).where(eq(users.id, draft.userId));
        await user.for('no key update');
        const ofKind = isOf(draft.userId, draft.purpose);
        await tx
          .delete(accountLinks)
          .where(and(ofKind, sql`${accountLinks.expiresAt} <= ${new Date()}`));
        if ((await tx.$count(accountLinks, ofKind)) >= most) return false;
        await tx.insert(accountLinks).values(draft);
        return true;
      }),

    /** Whose link it is, as long as it can be used and the account is the one that it was sent to; that stays so in a transaction. */
    async findOwner(tokenHash: string, purpose: Purpose): Promise<User | undefined> {
      const isOwner = and(eq(users.id, accountLinks.userId), eq(users.email, accountLinks.email));
      const query = db.select({ user: users }).from(accountLinks).innerJoin(users, isOwner);
      const [row] = await query
        .where(and(isUsable(tokenHash, purpose), eq(users.isActive, true)))
        .for('no key update', { of: users });
      return row?.user;
    },

    /** Whether it was there to be used up: of two at the same time one succeeds. */
    async take(tokenHash: string, purpose: Purpose): Promise<boolean> {
      const taken = await db.delete(accountLinks).where(isUsable(tokenHash, purpose)).returning();
      return taken.length > 0;
    },

    confirm: (userId: string, email: string) => confirmEmail(db, userId, email),

    async isConfirmed(userId: string): Promise<boolean> {
      const isSame = and(
        eq(confirmedEmails.userId, users.id),
        eq(confirmedEmails.email, users.email),
      );
      const query = db.select({ id: users.id }).from(users).innerJoin(confirmedEmails, isSame);
      return (await query.where(eq(users.id, userId))).length > 0;
    },
  };
}
