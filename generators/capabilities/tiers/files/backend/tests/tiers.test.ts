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
const { send, tokenOf } = await createTestApp({ context: { db, ...limitsBy(find) } });

/** Sends so many requests at the same time. Returns how many were answered. */
async function answered(times: number, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const answers = await Promise.all(
    Array.from({ length: times }, () => send('GET', '/users/me', { headers })),
  );
  return answers.filter(({ statusCode }) => statusCode === 200).length;
}

describe('a tier', () => {
  it('says how many requests its users may send', async () => {
    const { free, pro } = tiers;
    const [one, other] = [await createUser(db), await createUser(db)];
    await put(other.id, 'pro');
    const [here, there] = [await tokenOf(one), await tokenOf(other)];

    expect(await answered(free.requestsPerMinute + 1, here)).toBe(free.requestsPerMinute);
    expect(await answered(free.requestsPerMinute + 1, there)).toBe(free.requestsPerMinute + 1);
    expect(pro.requestsPerMinute).toBeGreaterThan(free.requestsPerMinute);
  });

  it('that another process gives counts within a minute', async () => {
    const user = { id: (await createUser(db)).id, systemRole: 'user' } as const;
    const { requestsPerMinuteOf, forgetTier } = limitsBy(find);
    const usual = await requestsPerMinuteOf(user);
    await put(user.id, 'pro');

    expect([usual, await requestsPerMinuteOf(user)]).toEqual([300, 300]);
    setClock(new Date(Date.now() + 61_000));
    expect(await requestsPerMinuteOf(user)).toBe(3000);
    await put(user.id, 'free');
    forgetTier(user.id);
    expect(await requestsPerMinuteOf(user)).toBe(300);
  });

  it('that was removed is the usual one', () => {
    expect([tierOf('of old'), tierOf('toString')]).toEqual([tiers.free, tiers.free]);
  });
});
