import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { authorization, holdAccessToken } from '@/session/access-token';
import { fetchWithSession } from '@/session/fetch-with-session';
import { refresh } from '@/session/refresh';
import { onSessionNews } from '@/session/tabs';

const ada = { id: '1', email: 'ada@example.com', name: 'Ada' };

/** A backend that knows one access token at a time, and how often it gave the next. */
let valid: string;
let refreshes: number;
let refuseRefresh: Response | undefined;

const backend = vi.fn<typeof fetch>(async (input, init) => {
  if (input === '/api/v1/auth/refresh') {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (refuseRefresh !== undefined) return refuseRefresh.clone();
    refreshes += 1;
    valid = `token-${refreshes}`;
    return Response.json({ token: valid, expiresIn: 900, user: ada });
  }
  const isKnown = new Headers(init?.headers).get('authorization') === `Bearer ${valid}`;
  return new Response(null, { status: isKnown ? 200 : 401 });
});

const ask = () => fetchWithSession('/api/v1/things', { headers: authorization() });

beforeEach(() => {
  valid = 'token-0';
  refreshes = 0;
  refuseRefresh = undefined;
  vi.stubGlobal('fetch', backend);
  holdAccessToken('expired');
});

afterEach(() => {
  vi.unstubAllGlobals();
  holdAccessToken(undefined);
});

describe('an expired access token', () => {
  it('is exchanged once, however many requests it meets', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, ask));

    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(refreshes).toBe(1);
  });

  it('is not exchanged for a request that left before the last exchange', async () => {
    const late = fetchWithSession('/api/v1/things', { headers: { authorization: 'Bearer older' } });
    holdAccessToken('token-0');

    expect((await late).status).toBe(200);
    expect(refreshes).toBe(0);
  });

  it('ends the session where the cookie has ended, too, and says so', async () => {
    refuseRefresh = new Response(null, { status: 401 });
    const news: string[] = [];
    const stop = onSessionNews((one) => news.push(one));
    const { status } = await ask();
    stop();

    expect(status).toBe(401);
    expect(authorization()).toEqual({});
    expect(news).toEqual(['ended']);
  });

  it('is kept while nobody can tell: a server that fails logs nobody out', async () => {
    refuseRefresh = new Response(null, { status: 503 });

    await expect(ask()).rejects.toThrow('503');
    expect(authorization()).toEqual({ authorization: 'Bearer expired' });
  });
});

it('asks again where another tab was faster by a moment', async () => {
  refuseRefresh = new Response(null, { status: 409 });
  setTimeout(() => {
    refuseRefresh = undefined;
  }, 100);

  expect(await refresh()).toEqual(ada);
});

it('takes turns with other tabs', async () => {
  const request = vi.fn((_: string, work: () => Promise<unknown>) => work());
  vi.stubGlobal('navigator', { locks: { request } });
  await Promise.all([refresh(), refresh()]);

  expect(request).toHaveBeenCalledTimes(1);
});

it('asks for nothing where nobody was logged in: a refused login is no expired session', async () => {
  holdAccessToken(undefined);

  expect((await ask()).status).toBe(401);
  expect(refreshes).toBe(0);
});
