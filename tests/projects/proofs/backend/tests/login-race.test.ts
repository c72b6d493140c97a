import { expect, it, vi } from 'vitest';
import { endAccessIn } from '../src/core/access/find-caller.ts';
import { hashPassword } from '../src/core/accounts/passwords.ts';
import { WrongCredentialsError } from '../src/features/sessions/errors.ts';
import { createSessionRepository } from '../src/features/sessions/repository.ts';
import { createSessionService } from '../src/features/sessions/service.ts';
import type { NewUser } from '../src/features/users/model.ts';
import { createUserRepository } from '../src/features/users/repository.ts';
import { createTestContext } from './support/context.ts';
import { createUser } from './support/factories.ts';

const context = await createTestContext();
const { db, afterCommit, log } = context;
const endAccess = endAccessIn(context);
const users = createUserRepository(db);
const sessions = createSessionRepository(db);
const password = 'a password of this test';
const device = { userAgent: null, ipAddress: '127.0.0.1' };

it.each<[string, Partial<NewUser>]>([
  ['the password is changed', { passwordHash: 'another' }],
  ['the user is deactivated', { isActive: false }],
])('a login is refused when %s while it is checked', async (_, change) => {
  const user = await createUser(db, { passwordHash: await hashPassword(password) });
  const findByEmail = vi.fn(async () => {
    await users.update(user.id, change);
    return user;
  });
  const service = createSessionService({
    sessions,
    users: { findByEmail },
    endAccess,
    afterCommit,
    lifetime: 60,
    log,
  });

  await expect(service.logIn({ email: user.email, password }, device)).rejects.toThrow(
    WrongCredentialsError,
  );
  expect(await sessions.list(user.id, 1)).toEqual([]);
});
