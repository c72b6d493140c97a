import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api } from '@/lib/api';
import { holdAccessToken } from '@/session/access-token';

const answer = vi.fn<typeof fetch>();

beforeEach(() => {
  answer.mockImplementation(async () => Response.json({ name: 'Ada' }));
  vi.stubGlobal('fetch', answer);
});

afterEach(() => {
  vi.unstubAllGlobals();
  answer.mockReset();
  holdAccessToken(undefined);
});

const get = () =>
  api.request({ path: '/api/v1/users/me', method: 'GET', secure: true, format: 'json' });
const remove = () => api.request({ path: '/api/v1/things/1', method: 'DELETE' });

it('asks its own origin and answers with the data', async () => {
  expect(await get()).toEqual({ name: 'Ada' });
  expect(answer.mock.lastCall?.[0]).toBe('/api/v1/users/me');
});

it('sends the token while somebody is logged in, where an operation wants one', async () => {
  holdAccessToken('token-of-ada');
  await get();
  expect(answer.mock.lastCall?.[1]?.headers).toEqual({ authorization: 'Bearer token-of-ada' });
  await remove();
  expect(answer.mock.lastCall?.[1]?.headers).toEqual({});
});

it('takes an empty answer for success', async () => {
  answer.mockImplementation(async () => new Response(null, { status: 204 }));
  expect(await remove()).toBeNull();
});

it('throws the problem of an operation that would answer with nothing', async () => {
  answer.mockImplementation(async () => Response.json({ code: 'not_found' }, { status: 404 }));
  await expect(remove()).rejects.toMatchObject({ status: 404, error: { code: 'not_found' } });
});
