import type { FastifyBaseLogger } from 'fastify';
import type { Caller } from '../../core/access/caller.ts';
import { accessEnded } from '../../core/access/changes.ts';
import type { EndAccess } from '../../core/access/find-caller.ts';
import { isPasswordOf } from '../../core/accounts/passwords.ts';
import { hashSecret, newSecret } from '../../core/accounts/secrets.ts';
import type { AppContext } from '../../core/context/app-context.ts';
import type { User } from '../users/model.ts';
import type { UserRepository } from '../users/repository.ts';
import {
  RefreshTokenJustUsedError,
  SessionEndedError,
  SessionNotFoundError,
  WrongCredentialsError,
} from './errors.ts';
import type { Session } from './model.ts';
import type { Rotation, SessionRepository } from './repository.ts';
import type { Login } from './schemas.ts';

export type SessionService = ReturnType<typeof createSessionService>;

/** Where a login comes from, as far as that is known. */
export type Device = Pick<Session, 'userAgent' | 'ipAddress'>;

/** What a login or a refresh yields. The router adds the access token. */
export interface OpenedSession {
  readonly sessionId: string;
  readonly refreshToken: string;
  readonly expiresAt: Date;
  readonly user: User;
}

interface Dependencies {
  readonly sessions: SessionRepository;
  readonly users: Pick<UserRepository, 'findByEmail'>;
  readonly endAccess: EndAccess;
  readonly afterCommit: AppContext['afterCommit'];
  readonly log: Pick<FastifyBaseLogger, 'warn'>;
  /** How long a session lasts, in seconds, however often it is refreshed. */
  readonly lifetime: number;
}

/** Two requests with the same token in this time are two tabs of one browser; later ones are a theft. In milliseconds. */
const grace = 10_000;

export function createSessionService(given: Dependencies) {
  const { sessions, users, endAccess, afterCommit, log, lifetime } = given;

  /** Whether there was a session to end. What it has open ends with it. */
  async function end(userId: string, id: string): Promise<boolean> {
    const isEnded = await sessions.remove(userId, id);
    if (isEnded) await afterCommit(() => accessEnded.publish({ userId }));
    return isEnded;
  }

  /**
   * Whoever presents a used token has an old copy, or is the owner after a thief has used it: nobody can tell which, so
   * the session ends for both. At the same moment it is the owner's other tab, which is told to take the new token; a
   * thief who is as quick gets nothing either.
   */
  async function refuseReuse({ session: { id, userId } }: Rotation, usedAt: Date): Promise<never> {
    if (Date.now() - usedAt.getTime() < grace) throw new RefreshTokenJustUsedError();
    log.warn(
      { userId, sessionId: id },
      'a used refresh token came again, so its session has ended',
    );
    await end(userId, id);
    throw new SessionEndedError();
  }

  return {
    /** @throws WrongCredentialsError */
    async logIn({ email, password }: Login, device: Device): Promise<OpenedSession> {
      const user = await users.findByEmail(email.trim().toLowerCase());
      const isCorrect = await isPasswordOf(user?.passwordHash, password);
      if (user === undefined || !isCorrect) throw new WrongCredentialsError();
      await sessions.removeExpired(user.id);
      const refreshToken = newSecret();
      const expiresAt = new Date(Date.now() + lifetime * 1000);
      const draft = { ...device, userId: user.id, expiresAt };
      const session = await sessions.insert(draft, hashSecret(refreshToken), user.passwordHash);
      if (session === undefined) throw new WrongCredentialsError();
      return { sessionId: session.id, refreshToken, expiresAt, user };
    },

    /** @throws SessionEndedError, RefreshTokenJustUsedError */
    async refresh(used: string): Promise<OpenedSession> {
      const refreshToken = newSecret();
      const rotation = await sessions.rotate(hashSecret(used), hashSecret(refreshToken));
      if (rotation === undefined) throw new SessionEndedError();
      if (rotation.usedAt !== null) return refuseReuse(rotation, rotation.usedAt);
      const { session, user } = rotation;
      return { sessionId: session.id, refreshToken, expiresAt: session.expiresAt, user };
    },

    /** The sessions of the caller, the one last used first. */
    async list({ id, sessionId }: Caller) {
      const found = await sessions.list(id, 100);
      return found.map((session) => ({ ...session, isCurrent: session.id === sessionId }));
    },

    /** @throws SessionNotFoundError */
    async remove(userId: string, id: string): Promise<void> {
      if (!(await end(userId, id))) throw new SessionNotFoundError();
    },

    async logOut({ id, sessionId }: Caller): Promise<void> {
      if (sessionId !== undefined) await end(id, sessionId);
    },

    logOutEverywhere: (userId: string) => endAccess(userId),
  };
}
