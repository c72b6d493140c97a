import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { users } from '../src/features/users/model.ts';
import { createTestApp } from './support/app.ts';
import { setClock } from './support/clock.ts';
import { createWorkspace } from './support/factories.ts';

/** Asks for a workspace with one token, before and after its user is deactivated. */
async function deactivate(seconds: string) {
  const { app, db, tokenOf } = await createTestApp({
    variables: { ACCESS_CACHE_SECONDS: seconds },
  });
  const { id, admin } = await createWorkspace(db);
  const headers = { authorization: `Bearer ${await tokenOf(admin)}` };
  const ask = async () =>
    (await app.inject({ url: `/api/v1/workspaces/${id}`, headers })).statusCode;
  expect(await ask()).toBe(200);
  await db.update(users).set({ isActive: false }).where(eq(users.id, admin.id));
  return { ask };
}

describe('who is deactivated', () => {
  it('is out at once', async () => {
    const { ask } = await deactivate('0');

    expect(await ask()).toBe(401);
  });

  it('is out when the time is over that callers are remembered for', async () => {
    const { ask } = await deactivate('5');

    expect(await ask()).toBe(200);
    setClock({ later: 6000 });
    expect(await ask()).toBe(401);
  });

  it('stays out of workspaces that they were not seen in', async () => {
    const { app, db, tokenOf } = await createTestApp({ variables: { ACCESS_CACHE_SECONDS: '5' } });
    const [own, other] = [await createWorkspace(db), await createWorkspace(db)];
    const headers = { authorization: `Bearer ${await tokenOf(own.admin)}` };
    const ask = (id: string) => app.inject({ url: `/api/v1/workspaces/${id}`, headers });

    expect((await ask(own.id)).statusCode).toBe(200);
    expect((await ask(other.id)).statusCode).toBe(403);
  });
});
