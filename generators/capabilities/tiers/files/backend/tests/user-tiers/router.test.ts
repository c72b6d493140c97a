import { beforeEach, describe, expect, it } from 'vitest';
import { createUserTierRepository } from '../../src/features/user-tiers/repository.ts';
import type { User } from '../../src/features/users/model.ts';
import { limitsBy } from '../../src/resources/tiers.ts';
import { createTestApp } from '../support/app.ts';
import { createTestDatabase } from '../support/database.ts';
import { createUser, createWorkspace } from '../support/factories.ts';

const { db } = await createTestDatabase();
const limits = limitsBy(createUserTierRepository(db).find);
const { send } = await createTestApp({ context: { db, ...limits } });

let admin: User;
let user: User;

beforeEach(async () => {
  admin = await createUser(db, { systemRole: 'admin' });
  user = await createUser(db);
});

const see = (as: User, { id }: Pick<User, 'id'>) => send('GET', `/system/users/${id}/tier`, { as });
const give = (as: User, { id }: Pick<User, 'id'>, tier: string) =>
  send('PUT', `/system/users/${id}/tier`, { as, body: { tier } });

describe('the tier of a user', () => {
  it('is the usual one until another is given, which counts at once', async () => {
    expect((await see(admin, user)).json()).toEqual({ userId: user.id, tier: 'free' });
    expect(await limits.requestsPerMinuteOf(user)).toBe(300);
    expect((await give(admin, user, 'pro')).json()).toEqual({ userId: user.id, tier: 'pro' });
    expect((await see(admin, user)).json()).toMatchObject({ tier: 'pro' });
    expect(await limits.requestsPerMinuteOf(user)).toBe(3000);
    expect((await give(admin, user, 'free')).statusCode).toBe(200);
    expect((await see(admin, user)).json()).toMatchObject({ tier: 'free' });
  });

  it('is no business of the user, nor of the admin of a workspace', async () => {
    const workspace = await createWorkspace(db);

    for (const as of [user, workspace.admin]) {
      expect((await give(as, as, 'pro')).statusCode).toBe(403);
      expect((await see(as, as)).statusCode).toBe(403);
    }
  });

  it('is one of those that there are, of somebody who exists', async () => {
    const nobody = { id: '00000000-0000-4000-8000-000000000000' };

    expect((await give(admin, user, 'unlimited')).statusCode).toBe(422);
    expect((await give(admin, nobody, 'pro')).statusCode).toBe(404);
    expect((await see(admin, nobody)).statusCode).toBe(404);
  });
});
