import type { LightMyRequestResponse } from 'fastify';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { smallestBodyLimit } from '../src/core/http/body-limits.ts';
import { shortList } from '../src/core/values/short-list.ts';
import { createTestApp } from './support/app.ts';
import { createUser, createWorkspace } from './support/factories.ts';

const { app, db, tokenOf } = await createTestApp({
  variables: { RATE_LIMIT_ENABLED: 'false' },
});
const admin = await createUser(db, { systemRole: 'admin' });
const workspace = await createWorkspace(db, { admin });
const authorization = `Bearer ${await tokenOf(admin)}`;
const largest = app.settings.http.bodyLimit;

interface Documented {
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
}

const { paths } = app.swagger() as { paths: Record<string, Record<string, Documented>> };

/** Every route that reads JSON, those of features that come later included. */
const routes = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([, { requestBody }]) => requestBody && 'application/json' in requestBody.content)
    .map(([method]) => ({ method: method.toUpperCase(), path })),
);
const cases = routes.map((route) => [`${route.method} ${route.path}`, route] as const);

function post({ method, path }: (typeof routes)[number], payload: string) {
  const fill = (_: string, name: string) => (name === 'workspaceId' ? workspace.id : admin.id);
  return app.inject({
    method: method as 'POST',
    url: path.replaceAll(/\{(\w+)\}/g, fill),
    headers: { authorization, 'content-type': 'application/json' },
    payload,
  });
}

/** What a program sends that wants the server to be busy: each as long as is given. */
const hostile: Readonly<Record<string, (length: number) => string>> = {
  'levels of arrays': (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'levels of objects': (length) =>
    '{"a":'.repeat(length / 6) + '1' + '}'.repeat(Math.floor(length / 6)),
  'a long array': (length) => `[${'1,'.repeat(length / 2 - 2)}1]`,
  'an array of arrays': (length) => `[${'[],'.repeat(length / 3 - 2)}[]]`,
  'unknown keys': (length) => {
    const keys = Array.from({ length: Math.floor(length / 12) }, (_, key) => `"k${String(key)}":1`);
    return `{${keys.join()}}`;
  },
  'a long text': (length) => `{"email":"${'a.'.repeat(length / 2 - 8)}"}`,
  'escaped quotes': (length) => `{"email":"${'\\"'.repeat(length / 2 - 8)}"}`,
};

/** Of what the route knows, with far too many items each. */
const longLists = (length: number) =>
  `{"name":"x","permissions":[${'1,'.repeat(length / 4)}1],"scopes":[${'1,'.repeat(length / 4)}1]}`;

describe('a body', () => {
  it('S1: is read by some routes', () => {
    expect(cases.length).toBeGreaterThan(8);
  });

  it.each(cases)('S1: %s reads none that is larger than any that is valid', async (_, route) => {
    const response = await post(route, hostile['levels of arrays']!(largest + 2));

    expect(response.statusCode).toBe(413);
  });

  it.each(['/auth/login', '/auth/register', '/auth/refresh'])(
    'S1: %s, which everybody may call, reads no more than a small form',
    async (path) => {
      const route = { method: 'POST', path: `/api/v1${path}` };

      expect((await post(route, `"${'x'.repeat(smallestBodyLimit)}"`)).statusCode).toBe(413);
    },
  );

  it.each(cases)('S1: %s takes little longer for a hostile one', async (_, route) => {
    // Of the processor: a busy machine lets a test wait, and makes nothing dearer.
    const costOf = async (payload: string): Promise<number> => {
      const costs: number[] = [];
      for (let count = 0; count < 5; count += 1) {
        const start = process.cpuUsage();
        await post(route, payload);
        const { user, system } = process.cpuUsage(start);
        costs.push((user + system) / 1000);
      }
      return Math.min(...costs);
    };
    await costOf('{}');
    // A millisecond at least, since no clock is finer under load.
    const small = Math.max(1, await costOf('{}'));
    for (const make of [...Object.values(hostile), longLists]) {
      // As much as the route reads.
      let length = largest;
      while ((await post(route, make(length))).statusCode === 413) length = Math.floor(length / 2);
      const ratio = (await costOf(make(length))) / small;

      // A body of a megabyte would take hundreds of times as long.
      expect(ratio).toBeLessThan(60);
    }
  });

  it.each(cases)('S8: %s names at most ten faults, whatever is sent', async (_, route) => {
    for (const make of [...Object.values(hostile), longLists]) {
      const answers: LightMyRequestResponse[] = [];
      for (const length of [2000, 12_000, largest / 2])
        answers.push(await post(route, make(length)));
      for (const { statusCode, body } of answers) {
        expect([400, 413, 422]).toContain(statusCode);
        expect(body.length).toBeLessThan(6000);
      }
    }
  });

  it('S8: with 90,000 unknown keys is refused, and with a thousand ten are named', async () => {
    const route = { method: 'POST', path: '/api/v1/auth/refresh' };
    const keysOf = (count: number) =>
      JSON.stringify(
        Object.fromEntries(Array.from({ length: count }, (_, key) => [`k${String(key)}`, 1])),
      );
    const [many, some] = [await post(route, keysOf(90_000)), await post(route, keysOf(1000))];
    const { errors } = some.json<{ errors: { message: string }[] }>();

    expect(many.statusCode).toBe(413);
    expect(some.statusCode).toBe(422);
    expect(
      errors
        .map(({ message }) => message)
        .join('\n')
        .match(/"k\d+"/g),
    ).toHaveLength(10);
    expect(some.body).toContain('and 990 more');
  });

  it('S8: with a long key or a long path is answered shortly', async () => {
    const route = { method: 'POST', path: '/api/v1/auth/refresh' };
    const key = 'k'.repeat(10_000);

    expect((await post(route, `{"${key}":1,"b":2}`)).body.length).toBeLessThan(2000);
    expect((await app.inject(`/api/v1/${'x'.repeat(10_000)}`)).body.length).toBeLessThan(2000);
  });

  it.each([
    ['{"refreshToken":"a","refreshToken":"b"}', 'body.refreshToken'],
    ['{"refreshToken":"a","refresh\\u0054oken":"b"}', 'body.refreshToken'],
    ['{"a":[1,{"b":1,"b":1}]}', 'body.a.1.b'],
    ['{"a":{"":1,"":1}}', 'body.a.'],
  ])('S10: with a key that stands twice is refused, with its path: %s', async (text, path) => {
    const response = await post({ method: 'POST', path: '/api/v1/auth/refresh' }, text);

    expect(response.statusCode).toBe(422);
    expect(response.json()).toMatchObject({ code: 'invalid_json', errors: [{ path }] });
  });

  it.each(['{"__proto__":{}}', '{"a":{"__proto__":1}}', '{"constructor":{"prototype":{}}}'])(
    'S10: with a key of the prototype is refused: %s',
    async (text) => {
      const response = await post({ method: 'POST', path: '/api/v1/auth/refresh' }, text);

      expect([400, 422]).toContain(response.statusCode);
    },
  );

  it.each([
    '{"a":{"b":1},"b":{"b":1}}',
    '{"a":[{"b":1},{"b":1}]}',
    '{"a":"\\"a\\":1,{[","b":"}"}',
    '{"a":"\\\\","b":[]}',
    ' { "a" : [ ] , "b" : { } } ',
    '[]',
    '"a"',
  ])('S10: is not refused for keys that only look alike: %s', async (text) => {
    const response = await post({ method: 'POST', path: '/api/v1/auth/refresh' }, text);

    expect(response.json()).toMatchObject({ code: 'invalid_input' });
  });
});

it('S1: a list is measured before its items are looked at', () => {
  let looks = 0;
  const item = z.string().refine(() => (looks += 1) > 0);
  const list = shortList(item, { min: 1, max: 3 });

  expect(list.safeParse(['a', 'b', 'c', 'd']).error?.issues).toMatchObject([
    { path: [], message: 'Too big: expected array to have <=3 items' },
  ]);
  expect(looks).toBe(0);
  expect([['a'], ['a', 'b', 'c']].map((given) => list.safeParse(given).success)).toEqual([
    true,
    true,
  ]);
  expect([[], [1], 'a', undefined].map((given) => list.safeParse(given).success)).toEqual(
    Array(4).fill(false),
  );
});
