import { and, desc, eq, gt, lte, ne, sql, type Placeholder } from 'drizzle-orm';
import type { Caller } from '../../core/access/caller.ts';
import { prepareOnce, type Database } from '../../db/connection.ts';
import { users, type User } from '../users/model.ts';
import { roles, workspaceMembers, workspaces } from '../workspaces/model.ts';
import {
  isMemberOf,
  isRoleOfMember,
  isWorkspaceOfMember,
  membership,
} from '../workspaces/repository.ts';
import { refreshTokens, sessions, type NewSession, type Session } from './model.ts';

export type SessionRepository = ReturnType<typeof createSessionRepository>;

/** A session whose token was presented, and when the token was used before, if it was. */
export interface Rotation {
  readonly session: Session;
  readonly user: User;
  readonly usedAt: Date | null;
}

const isLive = (now: Date | Placeholder = new Date()) =>
  and(gt(sessions.expiresAt, now), eq(users.isActive, true));

const isThis = (userId: string | Placeholder, id: string | Placeholder) =>
  and(eq(sessions.userId, userId), eq(sessions.id, id));

const callerQuery = prepareOnce((db) =>
  db
    .select({ id: users.id, systemRole: users.systemRole, ...membership })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(workspaceMembers, isMemberOf(sql.placeholder('workspaceId'), users.id))
    .leftJoin(roles, isRoleOfMember)
    .leftJoin(workspaces, isWorkspaceOfMember)
    .where(
      and(isThis(sql.placeholder('sub'), sql.placeholder('sid')), isLive(sql.placeholder('now'))),
    )
    .prepare(''),
);

/**
 * The caller of an access token, with their role in the workspace: one look at primary keys, so that an ended session
 * and another role count at once.
 */
export async function findSessionCaller(
  db: Database,
  { sub, sid }: { sub: string; sid: string },
  workspaceId: string | null = null,
): Promise<Caller | undefined> {
  const [row] = await callerQuery(db).execute({ sub, sid, workspaceId, now: new Date() });
  return row && { ...row, role: row.role ?? undefined, sessionId: sid };
}

/** Where the sessions of an account that live began: it is at home there. */
export async function addressesOf(db: Database, email: string): Promise<string[]> {
  const query = db.selectDistinct({ ipAddress: sessions.ipAddress }).from(sessions);
  const ofUsers = query.innerJoin(users, eq(users.id, sessions.userId));
  const found = await ofUsers.where(and(eq(users.email, email), isLive())).limit(100);
  return found.map(({ ipAddress }) => ipAddress);
}

/** Ends the sessions of a user, but for the one to keep. */
export async function endSessions(db: Database, userId: string, keptId?: string): Promise<void> {
  const isOther = keptId === undefined ? undefined : ne(sessions.id, keptId);
  await db.delete(sessions).where(and(eq(sessions.userId, userId), isOther));
}

/** The sessions of one user: every query names the user, or a token of theirs. */
export function createSessionRepository(db: Database) {
  return {
    /**
     * The session and its first refresh token, both or neither. None where the user got another password or was
     * deactivated since the hash was read: what ends sessions then must not miss this one.
     */
    insert(draft: NewSession, tokenHash: string, passwordHash: string) {
      return db.transaction(async (tx): Promise<Session | undefined> => {
        if (!(await isUnchanged(tx, draft.userId, passwordHash))) return undefined;
        const [row] = await tx.insert(sessions).values(draft).returning();
        await tx.insert(refreshTokens).values({ tokenHash, sessionId: row!.id });
        return row!;
      });
    },

    /**
     * Uses a refresh token up and puts its successor in its place. The session is locked first, so that one of two
     * requests at a time succeeds, and the other one sees when.
     */
    rotate(tokenHash: string, successorHash: string): Promise<Rotation | undefined> {
      return db.transaction(async (tx) => {
        const found = await lockSession(tx, tokenHash);
        if (found === undefined) return undefined;
        const usedAt = await readUse(tx, tokenHash);
        if (usedAt === null) await replaceToken(tx, found.session.id, tokenHash, successorHash);
        return { ...found, usedAt };
      });
    },

    /** The newest of those that live. */
    list(userId: string, limit: number): Promise<Session[]> {
      return db
        .select()
        .from(sessions)
        .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, new Date())))
        .orderBy(desc(sessions.lastUsedAt), desc(sessions.id))
        .limit(limit);
    },

    /** Whether there was a session to end. */
    async remove(userId: string, id: string): Promise<boolean> {
      return (await db.delete(sessions).where(isThis(userId, id)).returning()).length > 0;
    },

    async removeExpired(userId: string): Promise<void> {
      const isOver = lte(sessions.expiresAt, new Date());
      await db.delete(sessions).where(and(eq(sessions.userId, userId), isOver));
    },
  };
}

async function isUnchanged(tx: Database, userId: string, passwordHash: string): Promise<boolean> {
  const isSame = and(eq(users.passwordHash, passwordHash), eq(users.isActive, true));
  const query = tx.select({ id: users.id }).from(users);
  const found = await query.where(and(eq(users.id, userId), isSame)).for('share');
  return found.length > 0;
}

async function lockSession(tx: Database, tokenHash: string) {
  const tokens = tx.select({ id: refreshTokens.sessionId }).from(refreshTokens);
  const owner = tokens.where(eq(refreshTokens.tokenHash, tokenHash));
  const [row] = await tx
    .select({ session: sessions, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, owner), isLive()))
    .for('update', { of: sessions });
  return row;
}

async function readUse(tx: Database, tokenHash: string): Promise<Date | null> {
  const tokens = tx.select({ usedAt: refreshTokens.usedAt }).from(refreshTokens);
  const [row] = await tokens.where(eq(refreshTokens.tokenHash, tokenHash));
  return row!.usedAt;
}

async function replaceToken(tx: Database, sessionId: string, oldHash: string, newHash: string) {
  const now = new Date();
  await tx.update(refreshTokens).set({ usedAt: now }).where(eq(refreshTokens.tokenHash, oldHash));
  await tx.insert(refreshTokens).values({ tokenHash: newHash, sessionId });
  await tx.update(sessions).set({ lastUsedAt: now }).where(eq(sessions.id, sessionId));
}
