import { hashPassword } from '../../src/core/accounts/passwords.ts';
import type { NewUser, User } from '../../src/features/users/model.ts';
import type { TestApp } from './app.ts';
import { createUser } from './factories.ts';

export const password = 'a password of this test';
const passwordHash = hashPassword(password);

/** Somebody who can log in. */
export const createAccount = async (
  { db }: Pick<TestApp, 'db'>,
  given: Partial<NewUser> = {},
): Promise<User> => createUser(db, { passwordHash: await passwordHash, ...given });

export interface Attempt {
  readonly email: string;
  readonly password?: string;
  /** The address it comes from. */
  readonly from?: string;
  readonly cookie?: string | undefined;
}

/** A login by the API. */
export const logInAt = (
  { app }: Pick<TestApp, 'app'>,
  { email, password: given = password, from = '192.0.2.1', cookie }: Attempt,
) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/auth/login',
    remoteAddress: from,
    headers: cookie === undefined ? {} : { cookie },
    payload: { email, password: given },
  });
