import { cookieName, csrfOf, signCookie } from '../../src/admin/pages/session.ts';
import { password, type Attempt } from './accounts.ts';
import type { TestApp } from './app.ts';
import { createSession, createUser } from './factories.ts';

export type Form = Readonly<Record<string, string>>;

/** A browser at /admin, logged in as a new administrator of the system. */
export async function openAdminPages({ app, db }: Pick<TestApp, 'app' | 'db'>) {
  const user = await createUser(db, { systemRole: 'admin' });
  const session = await createSession(db, user.id);
  const value = signCookie(app, user.id, session.id);
  const csrf = csrfOf({ cookies: { [cookieName]: value } });
  const cookie = `${cookieName}=${value}`;
  return {
    user,
    session,
    cookie,
    csrf,
    get: (path = '') => app.inject({ url: `/admin${path}`, headers: { cookie } }),
    post: (path: string, form: Form = {}) =>
      app.inject({
        method: 'POST',
        url: `/admin${path}`,
        ...formOf({ csrf, ...form }, { cookie }),
      }),
  };
}

/** A login at the admin pages. */
export const enterAt = (
  { app }: Pick<TestApp, 'app'>,
  { email, password: given = password, from = '192.0.2.1', cookie }: Attempt,
) =>
  app.inject({
    method: 'POST',
    url: '/admin/login',
    remoteAddress: from,
    ...formOf({ email, password: given }, cookie === undefined ? {} : { cookie }),
  });

/** A form as browsers send it. */
export const formOf = (form: Form, headers: Form = {}) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  payload: new URLSearchParams(form).toString(),
});

/** The texts that people would fill in for the input of a request. */
export const textsOf = (input: Readonly<Record<string, unknown>>): Form =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      // Without an offset: the form is in universal time.
      typeof value === 'string'
        ? value.replace(/(?<=:\d{2}\.\d{3})Z$/, '')
        : value === null
          ? ''
          : JSON.stringify(value),
    ]),
  );
