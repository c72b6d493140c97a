import { describe, expect, it } from 'vitest';
import { users } from '../src/features/users/model.ts';
import { createTestApp } from './support/app.ts';
import { setClock } from './support/clock.ts';
import { createTestContext } from './support/context.ts';
import { createUser, createWorkspace } from './support/factories.ts';

const { db, send, tokenOf } = await createTestApp();

describe('the test application', () => {
  it('has a database that no other has', async () => {
    const other = await createTestContext();
    await createUser(other.db);

    expect(await other.db.$count(users)).toBe(1);
    expect(await db.$count(users)).toBe(0);
  });

  it('takes what a test gives in place of its own', async () => {
    const admin = await createUser(db);
    const strict = await createTestApp({ variables: { BODY_LIMIT_BYTES: '10' }, context: { db } });
    const body = { name: 'Longer than ten bytes' };

    expect(strict.db).toBe(db);
    expect((await strict.send('POST', '/workspaces', { as: admin, body })).statusCode).toBe(413);
    expect((await send('POST', '/workspaces', { as: admin, body })).statusCode).toBe(201);
  });

  it('has a clock that can be set', async () => {
    const { admin } = await createWorkspace(db);
    const headers = { authorization: `Bearer ${await tokenOf(admin)}` };

    expect((await send('GET', '/users/me', { headers })).statusCode).toBe(200);
    setClock({ later: 24 * 3_600_000 });
    expect((await send('GET', '/users/me', { headers })).statusCode).toBe(401);
  });
});
