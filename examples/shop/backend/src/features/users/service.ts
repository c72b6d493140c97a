import { UnauthenticatedError } from '../../core/errors.ts';
import { isPasswordOf } from '../../core/passwords.ts';
import { WrongCredentialsError } from './errors.ts';
import type { User } from './model.ts';
import type { UserRepository } from './repository.ts';
import type { Login, UserResponse } from './schemas.ts';

export interface UserService {
  /** @throws WrongCredentialsError */
  logIn(login: Login): Promise<UserResponse>;
  /** @throws UnauthenticatedError when the token outlived its user */
  get(id: string): Promise<UserResponse>;
}

export function createUserService({ users }: { users: UserRepository }): UserService {
  return {
    async logIn({ email, password }) {
      const user = await users.findByEmail(email.trim().toLowerCase());
      const isCorrect = await isPasswordOf(user?.passwordHash, password);
      if (user === undefined || !isCorrect) throw new WrongCredentialsError();
      return toResponse(user);
    },

    async get(id) {
      const user = await users.find(id);
      if (user === undefined) throw new UnauthenticatedError();
      return toResponse(user);
    },
  };
}

function toResponse({ id, email, name }: User): UserResponse {
  return { id, email, name };
}
