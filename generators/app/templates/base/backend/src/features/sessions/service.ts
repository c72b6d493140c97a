import type { FastifyBaseLogger } from 'fastify';
import type { Caller } from '../../core/access/caller.ts';
import type { Emit } from '../../core/events/events.ts';
import { isPasswordOf } from '../../core/accounts/passwords.ts';
import { hashSecret, newSecret } from '../../core/accounts/secrets.ts';
import type { User } from '../users/model.ts';
import type { UserRepository } from '../users/repository.ts';
import type { UserResponse } from '../users/schemas.ts';
import {
  RefreshTokenJustUsedError,
  SessionEndedError,
  SessionNotFoundError,
  WrongCredentialsError,
} from './errors.ts';
import type { Session } from './model.ts';
import type { Rotation, SessionRepository } from './repository.ts';
import type { Login, SessionResponse } from './schemas.ts';

/** Where a login comes from, as far as that is known. */
export type Device = Pick<Session, 'userAgent' | 'ipAddress'>;

/** What a login or a refresh yields. The router adds the access token. */
export interface OpenedSession {
  readonly sessionId: string;
  readonly refreshToken: string;
  readonly user: UserResponse;
}

export interface SessionService {
  /** @throws WrongCredentialsError */
  logIn(login: Login, device: Device): Promise<OpenedSession>;
  /** @throws SessionEndedError, RefreshTokenJustUsedError */
  refresh(refreshToken: string): Promise<OpenedSession>;
  /** The user's sessions, the one last used first. */
  list(caller: Caller): Promise<SessionResponse[]>;
  /** @throws SessionNotFoundError */
  remove(userId: string, id: string): Promise<void>;
  logOut(caller: Caller): Promise<void>;
  /** Ends all sessions, and revokes the API keys. */
  logOutEverywhere(userId: string): Promise<void>;
}

export interface SessionServiceDependencies {
  readonly sessions: SessionRepository;
  readonly users: Pick<UserRepository, 'findByEmail'>;
  /** How long a session lasts, in seconds, however often it is refreshed. */
  readonly lifetime: number;
  readonly emit: Emit;
  readonly log: Pick<FastifyBaseLogger, 'warn'>;
}

/** Two requests with the same token in this time are two tabs of one browser; later ones are a theft. In milliseconds. */
const grace = 10_000;

export function createSessionService({
  sessions,
  users,
  lifetime,
  emit,
  log,
}: SessionServiceDependencies): SessionService {
  /** Whether there was a session to end. What it has open ends with it. */
  async function end(userId: string, id: string): Promise<boolean> {
    const isEnded = await sessions.remove(userId, id);
    if (isEnded) emit('sessions.accessEnded', { userId });
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
    async logIn({ email, password }, device) {
      const user = await users.findByEmail(email.trim().toLowerCase());
      const isCorrect = await isPasswordOf(user?.passwordHash, password);
      if (user === undefined || !isCorrect) throw new WrongCredentialsError();
      await sessions.removeExpired(user.id);
      const refreshToken = newSecret();
      const expiresAt = new Date(Date.now() + lifetime * 1000);
      const draft = { ...device, userId: user.id, expiresAt };
      const session = await sessions.insert(draft, hashSecret(refreshToken), user.passwordHash);
      if (session === undefined) throw new WrongCredentialsError();
      return { sessionId: session.id, refreshToken, user: toUser(user) };
    },

    async refresh(used) {
      const refreshToken = newSecret();
      const rotation = await sessions.rotate(hashSecret(used), hashSecret(refreshToken));
      if (rotation === undefined) throw new SessionEndedError();
      if (rotation.usedAt !== null) return refuseReuse(rotation, rotation.usedAt);
      return { sessionId: rotation.session.id, refreshToken, user: toUser(rotation.user) };
    },

    async list({ id, sessionId }) {
      const found = await sessions.list(id, 100);
      return found.map((session) => toResponse(session, sessionId));
    },

    async remove(userId, id) {
      if (!(await end(userId, id))) throw new SessionNotFoundError();
    },

    async logOut({ id, sessionId }) {
      if (sessionId !== undefined) await end(id, sessionId);
    },

    async logOutEverywhere(userId) {
      await sessions.endAccess(userId);
      emit('sessions.accessEnded', { userId });
    },
  };
}

function toUser({ id, email, name }: User): UserResponse {
  return { id, email, name };
}

function toResponse(session: Session, currentId: string | undefined): SessionResponse {
  return {
    id: session.id,
    userAgent: session.userAgent,
    ipAddress: session.ipAddress,
    isCurrent: session.id === currentId,
    createdAt: session.createdAt.toISOString(),
    lastUsedAt: session.lastUsedAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
  };
}
