import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createTestApp } from './support/app.ts';
import { createWorkspace } from './support/factories.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is in use, in bytes: the engine's own memory counts as well. */
function usedMemory(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

it('S11: requests that are over leave nothing in memory', { timeout: 60_000 }, async () => {
  const { app, db, tokenOf } = await createTestApp({ variables: { RATE_LIMIT_ENABLED: 'false' } });
  const { id, admin } = await createWorkspace(db);
  const headers = { authorization: `Bearer ${await tokenOf(admin)}` };
  const [connections, rounds] = [100, 2];
  const press = async () => {
    for (let round = 0; round < rounds; round += 1) {
      const asked = Array.from({ length: connections }, async () => {
        const url = `/api/v1/workspaces/${id}/members?total=true`;
        return (await app.inject({ url, headers })).statusCode;
      });
      expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
    }
  };
  await press();
  await press();
  const before = usedMemory();
  for (let count = 0; count < 2; count += 1) await press();
  const perRequest = (usedMemory() - before) / (2 * rounds * connections);

  // A request that is kept holds several kilobytes.
  expect(perRequest).toBeLessThan(1000);
});
