import type { Caller } from '../../core/access/caller.ts';
import { UnauthenticatedError } from '../../core/http/errors.ts';
import type { Emit } from '../../core/events/events.ts';
import { hashPassword, isObvious, isPasswordOf } from '../../core/accounts/passwords.ts';
import type { SessionRepository } from '../sessions/repository.ts';
import {
  RegistrationClosedError,
  UserNotFoundError,
  WeakPasswordError,
  WrongPasswordError,
} from './errors.ts';
import type { User } from './model.ts';
import type { Standing, UserRepository } from './repository.ts';
import type { PasswordChange, ProfileUpdate, Registration, UserResponse } from './schemas.ts';

export interface UserService {
  /** @throws RegistrationClosedError, WeakPasswordError, EmailTakenError */
  register(registration: Registration): Promise<UserResponse>;
  /** @throws UnauthenticatedError when the user is gone */
  get(id: string): Promise<UserResponse>;
  /** @throws UnauthenticatedError when the user is gone */
  update(id: string, profile: ProfileUpdate): Promise<UserResponse>;
  /** Ends the other sessions of the user, and revokes their API keys. @throws WrongPasswordError, WeakPasswordError */
  changePassword(caller: Caller, change: PasswordChange): Promise<void>;
  /**
   * Whoever is deactivated is logged out everywhere, and what else opens a door in their name is taken away. It stays so
   * when the account comes back.
   *
   * @throws UserNotFoundError, LastSystemAdminError
   */
  setStanding(id: string, standing: Standing): Promise<User>;
}

export interface UserServiceDependencies {
  readonly users: UserRepository;
  readonly sessions: Pick<SessionRepository, 'endAccess'>;
  readonly emit: Emit;
  readonly isRegistrationOpen: boolean;
}

export function createUserService({
  users,
  sessions,
  emit,
  isRegistrationOpen,
}: UserServiceDependencies): UserService {
  return {
    /**
     * That an email is taken is told: without a confirmation by mail the newcomer would learn it by the next login
     * anyway. The route is limited by address, and production opens it only when asked to.
     */
    async register({ email, name, password }) {
      if (!isRegistrationOpen) throw new RegistrationClosedError();
      if (isObvious(password, { email, name })) throw new WeakPasswordError();
      const passwordHash = await hashPassword(password);
      return toResponse(await users.insert({ email: email.toLowerCase(), name, passwordHash }));
    },

    async get(id) {
      return toResponse(existing(await users.find(id)));
    },

    async update(id, profile) {
      return toResponse(existing(await users.update(id, profile)));
    },

    async changePassword({ id, sessionId }, { currentPassword, newPassword }) {
      const user = existing(await users.find(id));
      if (!(await isPasswordOf(user.passwordHash, currentPassword))) throw new WrongPasswordError();
      if (isObvious(newPassword, user)) throw new WeakPasswordError();
      await users.update(id, { passwordHash: await hashPassword(newPassword) });
      await sessions.endAccess(id, sessionId);
      emit('sessions.accessEnded', { userId: id });
    },

    async setStanding(id, standing) {
      const before = await users.find(id);
      const user = await users.updateStanding(id, standing);
      if (user === undefined) throw new UserNotFoundError();
      // What somebody else has deactivated, such as by SQL, comes back with an account that nobody can be in.
      if (!user.isActive || before?.isActive === false) {
        await sessions.endAccess(id);
        emit('sessions.accessEnded', { userId: id });
      }
      return user;
    },
  };
}

function existing(user: User | undefined): User {
  if (user === undefined) throw new UnauthenticatedError();
  return user;
}

function toResponse({ id, email, name }: User): UserResponse {
  return { id, email, name };
}
