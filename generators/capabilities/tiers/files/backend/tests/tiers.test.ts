import { describe, expect, it } from 'vitest';
import { tierOf, tiers } from '../src/core/access/tiers.ts';
import { createUserTierRepository } from '../src/features/user-tiers/repository.ts';
import { limitsBy } from '../src/resources/tiers.ts';
import { createTestApp } from './support/app.ts';
import { setClock } from './support/clock.ts';
import { createTestDatabase } from './support/database.ts';
import { createUser } from './support/factories.ts';

const { db } = await createTestDatabase();
const { find, put } = createUserTierRepository(db);
const { free, pro } = tiers;

describe('a tier', () => {
  it('counts for users in place of RATE_LIMIT_PER_MINUTE', async () => {
    const variables = { RATE_LIMIT_PER_MINUTE: '2' };
    const { send, tokenOf } = await createTestApp({ variables, context: { db, ...limitsBy(find) } });
    const headers = { authorization: `Bearer ${await tokenOf(await createUser(db))}` };

    for (const status of [200, 200, 200]) {
      expect((await send('GET', '/users/me', { headers })).statusCode).toBe(status);
    }
  });

  it('that another process gives counts within a minute', async () => {
    const user = await createUser(db);
    const { requestsPerMinuteOf, forgetTier } = limitsBy(find);
    const usual = await requestsPerMinuteOf(user);
    await put(user.id, 'pro');

    expect([usual, await requestsPerMinuteOf(user)]).toEqual([
      free.requestsPerMinute,
      free.requestsPerMinute,
    ]);
    setClock({ later: 61_000 });
    expect(await requestsPerMinuteOf(user)).toBe(pro.requestsPerMinute);
    await put(user.id, 'free');
    forgetTier(user.id);
    expect(await requestsPerMinuteOf(user)).toBe(free.requestsPerMinute);
  });

  it('that was removed is the usual one', () => {
    expect([tierOf('of old'), tierOf('toString')]).toEqual([free, free]);
  });
});
