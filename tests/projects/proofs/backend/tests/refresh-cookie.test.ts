import { beforeEach, describe, expect, it } from 'vitest';
import { createAccount, password } from './support/accounts.ts';
import { createTestApp } from './support/app.ts';
import { setClock } from './support/clock.ts';
import { production } from './support/production.ts';

// What other sites, thieves and odd clients try with the cookie of a login.

const test = await createTestApp({ variables: { RATE_LIMIT_ENABLED: 'false' } });
const { app, send } = test;

type Answer = Awaited<ReturnType<typeof send>>;
const setCookie = (answer: Answer) => [answer.headers['set-cookie'] ?? []].flat().map(String);
const tokenIn = ({ cookies }: Answer) =>
  cookies.find(({ name }) => name === 'refresh_token')?.value ?? '';
const logIn = async (headers: Record<string, string> = {}, refreshTokenIn = 'cookie') => {
  const { email } = await createAccount(test);
  return send('POST', '/auth/login', { body: { email, password, refreshTokenIn }, headers });
};
const post = (cookie: string, payload?: string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/auth/refresh',
    headers: { cookie, ...headers },
    ...(payload !== undefined && { payload }),
  });
const json = { 'content-type': 'application/json' };

let token: string;

beforeEach(async () => {
  token = tokenIn(await logIn());
});

/** The token was not used up by what was refused. */
const isUnused = async () => (await post(`refresh_token=${token}`, '{}', json)).statusCode === 200;

describe('CSRF', () => {
  it.each([
    ['application/x-www-form-urlencoded', ''],
    ['application/x-www-form-urlencoded', 'a=b'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['text/plain', '{}'],
    ['text/plain;application/json', '{}'],
  ])('refuses a form: %s %j', async (type, payload) => {
    const refused = await post(`refresh_token=${token}`, payload, { 'content-type': type });

    expect([415, 422]).toContain(refused.statusCode);
    expect(setCookie(refused)).toEqual([]);
    expect(await isUnused()).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['an empty body', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"{}"'],
    ['more than a token', '{"redirect":"//evil.example"}'],
    ['a token that is none', '{"refreshToken":null}'],
  ])('refuses what sends %s', async (_, payload) => {
    const refused = await post(`refresh_token=${token}`, payload, payload === undefined ? {} : json);

    expect([400, 422]).toContain(refused.statusCode);
    expect(await isUnused()).toBe(true);
  });

  it.each(['cross-site', 'same-site', 'same-origin, cross-site', 'SAME-ORIGIN', 'null'])(
    'refuses fetch metadata that is not of this page, also at the login: %s',
    async (site) => {
      const headers = { 'sec-fetch-site': site };
      const [refreshed, opened] = [await post(`refresh_token=${token}`, '{}', { ...json, ...headers }), await logIn(headers)];

      for (const refused of [refreshed, opened]) {
        expect(refused.json()).toMatchObject({ status: 403, code: 'cross_site' });
        expect(setCookie(refused)).toEqual([]);
      }
      expect(await isUnused()).toBe(true);
    },
  );

  it('is no matter for programs, which send the token themselves', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const { refreshToken } = (await logIn(headers, 'body')).json<{ refreshToken: string }>();
    const body = { refreshToken };
    const refreshed = await send('POST', '/auth/refresh', { body, headers });

    expect(refreshed.json()).toHaveProperty('refreshToken');
    expect(setCookie(refreshed)).toEqual([]);
  });

  it('gets no access token from the cookie alone', async () => {
    for (const path of ['/auth/logout', '/auth/logout-everywhere'] as const) {
      const refused = await send('POST', path, { headers: { cookie: `refresh_token=${token}` } });
      expect(refused.statusCode).toBe(401);
      expect(setCookie(refused)).toEqual([]);
    }
    const headers = { cookie: `refresh_token=${token}; admin=${token}; device=${token}` };
    expect((await send('GET', '/users/me', { headers })).statusCode).toBe(401);
    expect(await isUnused()).toBe(true);
  });
});

describe('a stolen cookie', () => {
  it('ends the session for the thief and the owner once both have used it', async () => {
    const owner = await post(`refresh_token=${token}`, '{}', json);
    setClock({ later: 60_000 });
    const thief = await post(`refresh_token=${token}`, '{}', json);
    const after = await post(`refresh_token=${tokenIn(owner)}`, '{}', json);

    expect([thief, after].map(({ statusCode }) => statusCode)).toEqual([401, 401]);
    for (const refused of [thief, after]) expect(setCookie(refused).join()).toContain('Max-Age=0');
  });

  it('within the moment of two tabs gets nothing, and ends nothing', async () => {
    const owner = await post(`refresh_token=${token}`, '{}', json);
    const thief = await post(`refresh_token=${token}`, '{}', json);

    expect([thief.statusCode, setCookie(thief)]).toEqual([409, []]);
    expect((await post(`refresh_token=${tokenIn(owner)}`, '{}', json)).statusCode).toBe(200);
  });

  it.each(['', 'x', '%00', '%E0%A4%A', 'x'.repeat(4000), "' or true --", '__proto__'])(
    'that is none is refused: %j',
    async (value) => {
      expect((await post(`refresh_token=${value}`, '{}', json)).statusCode).toBe(401);
    },
  );

  it('loses to a token in the body, and the cookie stays as it is', async () => {
    const refused = await post(`refresh_token=${token}`, '{"refreshToken":"x"}', json);

    expect([refused.statusCode, setCookie(refused)]).toEqual([401, []]);
    expect(await isUnused()).toBe(true);
  });
});

describe('the cookie', () => {
  const cookieOf = async (variables: Record<string, string>, headers: Record<string, string> = {}) => {
    const other = await createTestApp({ variables, context: { db: test.db } });
    const { email } = await createAccount(test);
    const body = { email, password, refreshTokenIn: 'cookie' };
    const cookies = setCookie(await other.send('POST', '/auth/login', { body, headers }));
    return cookies.find((text) => text.startsWith('refresh_token=')) ?? '';
  };
  const behind = { 'x-forwarded-proto': 'https' };

  it('is secure in production and wherever the request is, and works without TLS on a developer\u2019s machine', async () => {
    expect(await cookieOf(production)).toContain('; Secure');
    expect(await cookieOf({}, behind)).toContain('; Secure');
    expect(await cookieOf({})).not.toContain('Secure');
    expect(await cookieOf({ TRUST_PROXY: 'none' }, behind)).not.toContain('Secure');
  });

  it('is for this host and the routes of the login only', async () => {
    expect(await cookieOf({})).toMatch(
      /^refresh_token=[\w-]{43}; Max-Age=2592000; Path=\/api\/v1\/auth; HttpOnly; SameSite=Strict$/,
    );
  });
});
