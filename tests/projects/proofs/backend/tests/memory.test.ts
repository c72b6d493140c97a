import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { atTheEnd } from './support/at-the-end.ts';
import { createTestContext } from './support/context.ts';
import { createSession, createWorkspace } from './support/factories.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is in use when everything that nobody holds is gone, in bytes: the engine's own memory counts as well. */
async function usedMemory(): Promise<number> {
  for (let count = 0; count < 3; count += 1) {
    await setImmediate();
    collect();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const context = await createTestContext();
const variables = { NODE_ENV: 'test', RATE_LIMIT_ENABLED: 'false' };
const app = await createApp({ ...context, settings: readSettings(variables) });
const requests: WeakRef<object>[] = [];
app.addHook('onRequest', async (request) => {
  requests.push(new WeakRef(request));
});
await app.ready();
atTheEnd(() => app.close());

it('S11: requests that are over leave nothing in memory', { timeout: 60_000 }, async () => {
  const { id, admin } = await createWorkspace(context.db);
  const { id: sid } = await createSession(context.db, admin.id);
  const headers = { authorization: `Bearer ${app.jwt.sign({ sub: admin.id, sid })}` };
  const url = `/api/v1/workspaces/${id}/members?total=true`;
  const ask = async () => (await app.inject({ url, headers })).statusCode;
  const press = async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, ask));
    expect(new Set(answers)).toEqual(new Set([200]));
  };
  for (let count = 0; count < 4; count += 1) await press();
  const before = await usedMemory();
  for (let count = 0; count < 4; count += 1) await press();
  const perRequest = ((await usedMemory()) - before) / 400;

  expect(requests).toHaveLength(800);
  expect(requests.filter((request) => request.deref() !== undefined).length).toBeLessThan(20);
  expect(perRequest).toBeLessThan(2000);
});
