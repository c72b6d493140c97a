import { describe, expect, it } from 'vitest';
import { createTestApp } from './support/app.ts';
import { createUser } from './support/factories.ts';

const { db, send, tokenOf } = await createTestApp({ variables: { RATE_LIMIT_PER_MINUTE: '10' } });

/** Sends so many requests at the same time. Returns how often each status was the answer. */
async function ask(times: number, path: string, token: string): Promise<Record<number, number>> {
  const headers = { authorization: `Bearer ${token}` };
  const answers = await Promise.all(
    Array.from({ length: times }, () => send('GET', path, { headers })),
  );
  const counts: Record<number, number> = {};
  for (const { statusCode } of answers) counts[statusCode] = (counts[statusCode] ?? 0) + 1;
  return counts;
}

describe('the limit of a user', () => {
  it('is their own, not that of the address, for all sessions and refusals together', async () => {
    const user = await createUser(db);
    const elsewhere = `/workspaces/${user.id}`;

    expect(await ask(9, '/users/me', await tokenOf(user))).toEqual({ 200: 9 });
    expect(await ask(2, elsewhere, await tokenOf(user))).toEqual({ 403: 1, 429: 1 });
    expect(await ask(1, '/users/me', await tokenOf(await createUser(db)))).toEqual({ 200: 1 });
  });

  it('is refused as a problem that says when to come back', async () => {
    const user = await createUser(db);
    await ask(10, '/users/me', await tokenOf(user));
    const refused = await send('GET', '/users/me', { as: user });

    expect(refused.json()).toMatchObject({ status: 429, code: 'too_many_requests' });
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('is another one where the context says so', async () => {
    const generous = await createTestApp({
      variables: { RATE_LIMIT_PER_MINUTE: '1' },
      context: { db, requestsPerMinuteOf: () => Promise.resolve(2) },
    });
    const as = await createUser(db);
    const statuses: number[] = [];
    for (let count = 0; count < 3; count += 1) {
      statuses.push((await generous.send('GET', '/users/me', { as })).statusCode);
    }

    expect(statuses).toEqual([200, 200, 429]);
  });
});

describe('the limit of an address', () => {
  it('S4: holds for wrong credentials, and not for right ones', async () => {
    for (let count = 0; count < 10; count += 1) {
      expect(await ask(1, '/users/me', 'x.y.z')).toEqual({ 401: 1 });
    }
    expect(await ask(1, '/users/me', 'x.y.z')).toEqual({ 429: 1 });
    // Somebody else behind the same address.
    expect(await ask(1, '/users/me', await tokenOf(await createUser(db)))).toEqual({ 200: 1 });
  });
});
