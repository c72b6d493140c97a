import type { Caller } from '../../core/access/caller.ts';
import type { EndAccess } from '../../core/access/find-caller.ts';
import { hashPassword, isObvious, isPasswordOf } from '../../core/accounts/passwords.ts';
import { UnauthenticatedError } from '../../core/http/errors.ts';
import {
  RegistrationClosedError,
  UserNotFoundError,
  WeakPasswordError,
  WrongPasswordError,
} from './errors.ts';
import type { User } from './model.ts';
import type { Standing, UserRepository } from './repository.ts';
import type { EmailChange, PasswordChange, ProfileUpdate, Registration } from './schemas.ts';

export type UserService = ReturnType<typeof createUserService>;

interface Dependencies {
  readonly users: UserRepository;
  readonly endAccess: EndAccess;
  readonly isRegistrationOpen: boolean;
}

export function createUserService({ users, endAccess, isRegistrationOpen }: Dependencies) {
  /** The user, whose password proves that nobody else has their session. */
  async function confirm(id: string, password: string): Promise<User> {
    const user = existing(await users.find(id));
    if (await isPasswordOf(user.passwordHash, password)) return user;
    throw new WrongPasswordError();
  }

  return {
    /**
     * That an email is taken is told: without a confirmation by mail the newcomer would learn it by the next login
     * anyway. The route is limited by address, and production opens it only when asked to.
     *
     * @throws RegistrationClosedError, WeakPasswordError, EmailTakenError
     */
    async register({ email, name, password }: Registration): Promise<User> {
      if (!isRegistrationOpen) throw new RegistrationClosedError();
      if (isObvious(password, { email, name })) throw new WeakPasswordError();
      const passwordHash = await hashPassword(password);
      return users.insert({ email: email.toLowerCase(), name, passwordHash });
    },

    /** @throws UnauthenticatedError when the user is gone */
    async get(id: string): Promise<User> {
      return existing(await users.find(id));
    },

    /** @throws UnauthenticatedError when the user is gone */
    async update(id: string, profile: ProfileUpdate): Promise<User> {
      return existing(await users.update(id, profile));
    },

    /** @throws WrongPasswordError, WeakPasswordError, EmailTakenError */
    async changeEmail(id: string, { email, currentPassword }: EmailChange): Promise<User> {
      const { name } = await confirm(id, currentPassword);
      if (isObvious(currentPassword, { email, name })) throw new WeakPasswordError();
      return existing(await users.update(id, { email: email.toLowerCase() }));
    },

    /** Ends all other access in the name of the user. @throws WrongPasswordError, WeakPasswordError */
    async changePassword({ id, sessionId }: Caller, change: PasswordChange): Promise<void> {
      const user = await confirm(id, change.currentPassword);
      if (isObvious(change.newPassword, user)) throw new WeakPasswordError();
      await users.update(id, { passwordHash: await hashPassword(change.newPassword) });
      await endAccess(id, sessionId);
    },

    /**
     * Whoever is deactivated is logged out everywhere, and what else opens a door in their name is taken away. It stays so
     * when the account comes back.
     *
     * @throws UserNotFoundError, LastSystemAdminError
     */
    async setStanding(id: string, standing: Standing): Promise<User> {
      const before = await users.find(id);
      const user = await users.updateStanding(id, standing);
      if (user === undefined) throw new UserNotFoundError();
      // What somebody else has deactivated, such as by SQL, comes back with an account that nobody can be in.
      if (!user.isActive || before?.isActive === false) await endAccess(id);
      return user;
    },
  };
}

function existing(user: User | undefined): User {
  if (user === undefined) throw new UnauthenticatedError();
  return user;
}
