import { afterEach, expect, it, vi } from 'vitest';
import { GET } from '@/app/health/route';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const answerOf = async (): Promise<[number, unknown]> => {
  const response = await GET();
  return [response.status, await response.json()];
};

it('is as ready as the API that it is told of', async () => {
  vi.stubEnv('BACKEND_URL', 'http://api.internal:8080');
  const backend = vi.fn<(url: URL) => Promise<Response>>(async () =>
    Response.json({ status: 'ok' }),
  );
  vi.stubGlobal('fetch', backend);

  expect(await answerOf()).toEqual([200, { status: 'ok' }]);
  expect(backend.mock.calls[0]?.[0].href).toBe('http://api.internal:8080/health');
});

it.each([
  ['is out of order', async () => new Response(null, { status: 503 })],
  ['cannot be reached', () => Promise.reject(new TypeError('fetch failed'))],
])('is not ready where the API %s', async (_, backend: typeof fetch) => {
  vi.stubGlobal('fetch', backend);
  expect(await answerOf()).toEqual([503, { status: 'unavailable' }]);
});
