import type { LightMyRequestResponse } from 'fastify';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAccount, password } from '../support/accounts.ts';
import { createTestApp } from '../support/app.ts';
import { setClock } from '../support/clock.ts';

const app = await createTestApp({ variables: { RATE_LIMIT_ENABLED: 'false' } });
const { send } = app;

interface Opened {
  readonly token: string;
  readonly refreshToken?: string;
}

const keptIn = ({ cookies }: LightMyRequestResponse) =>
  cookies.find(({ name }) => name === 'refresh_token');
const refresh = (token: string, headers: Record<string, string> = {}) =>
  send('POST', '/auth/refresh', {
    body: {},
    headers: { cookie: `refresh_token=${token}`, ...headers },
  });

let login: LightMyRequestResponse;
let token: string;

beforeEach(async () => {
  const { email } = await createAccount(app);
  const body = { email, password, refreshTokenIn: 'cookie' };
  login = await send('POST', '/auth/login', { body });
  token = keptIn(login)?.value ?? '';
});

describe('a browser', () => {
  it('keeps the refresh token where no script and no other site can use it', () => {
    expect(login.json()).not.toHaveProperty('refreshToken');
    expect(keptIn(login)).toMatchObject({
      httpOnly: true,
      sameSite: 'Strict',
      path: '/api/v1/auth',
      maxAge: 30 * 86_400,
    });
  });

  it('gets the next one for it, until the session ends', async () => {
    setClock({ later: 86_400_000 });
    const refreshed = await refresh(token);
    const next = keptIn(refreshed);

    expect(Object.keys(refreshed.json<Opened>()).sort()).toEqual(['expiresIn', 'token', 'user']);
    expect(next?.maxAge).toBe(29 * 86_400);
    expect((await refresh(next?.value ?? '')).statusCode).toBe(200);
  });

  it('may come again at once with the token of its other tab', async () => {
    const [first, second] = await Promise.all([refresh(token), refresh(token)]);
    const [won, lost] = first.statusCode === 200 ? [first, second] : [second, first];

    expect(lost.json()).toMatchObject({ status: 409, code: 'refresh_token_just_used' });
    expect(lost.headers['retry-after']).toBe('1');
    expect(keptIn(lost)).toBeUndefined();
    expect((await refresh(keptIn(won)?.value ?? '')).statusCode).toBe(200);
  });

  it.each(['/auth/logout', '/auth/logout-everywhere'])('forgets it by %s', async (path) => {
    const authorization = `Bearer ${login.json<Opened>().token}`;
    const headers = { authorization, cookie: `refresh_token=${token}` };
    const done = await send('POST', path, { headers });

    expect([done.statusCode, keptIn(done)]).toMatchObject([
      204,
      { value: '', path: '/api/v1/auth' },
    ]);
    expect((await refresh(token)).statusCode).toBe(401);
  });

  it('forgets one whose session has ended', async () => {
    setClock({ later: 31 * 86_400_000 });
    const refused = await refresh(token);

    expect([refused.statusCode, keptIn(refused)]).toMatchObject([401, { value: '' }]);
  });

  it.each(['cross-site', 'same-site', 'anything', ''])(
    'exchanges nothing for a page of another site: "%s"',
    async (site) => {
      const refused = await refresh(token, { 'sec-fetch-site': site });

      expect(refused.json()).toMatchObject({ status: 403, code: 'cross_site' });
      expect((await refresh(token, { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
    },
  );
});
