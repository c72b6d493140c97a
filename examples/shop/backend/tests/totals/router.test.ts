import { beforeEach, describe, expect, it } from 'vitest';
import { totalService } from '../../src/features/totals/dependencies.ts';
import type { User } from '../../src/features/users/model.ts';
import { createTestApp } from '../support/app.ts';
import { createUser, createWorkspace } from '../support/factories.ts';

const { app, db, send } = await createTestApp();

let workspaceId: string;
let admin: User;

beforeEach(async () => {
  ({ id: workspaceId, admin } = await createWorkspace(db));
  await totalService(app).record(workspaceId, 'things', 1);
});

const list = (as: User) => send('GET', `/workspaces/${workspaceId}/totals`, { as });

describe('totals', () => {
  it('are the newest of each resource', async () => {
    await totalService(app).record(workspaceId, 'things', 2);

    expect((await list(admin)).json()).toMatchObject([{ resource: 'things', total: 2 }]);
  });

  it('are shown to members only', async () => {
    expect((await list(await createUser(db))).statusCode).toBe(403);
  });

  it('of a change that is taken back stay as they were', async () => {
    const changing = app.transaction(async (scope) => {
      await totalService(scope).record(workspaceId, 'things', 2);
      throw new Error('taken back');
    });

    await expect(changing).rejects.toThrow('taken back');
    expect((await list(admin)).json()).toMatchObject([{ resource: 'things', total: 1 }]);
  });
});
