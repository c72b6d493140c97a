import { expect, it } from 'vitest';
import { apiKeys } from '../../src/features/api-keys/model.ts';
import { createTestApp } from '../support/app.ts';
import { createWorkspace } from '../support/factories.ts';

const { db, send } = await createTestApp();

it('an API key manages no roles, not even with the scope for it', async () => {
  const { id, admin } = await createWorkspace(db);
  const path = `/workspaces/${id}`;
  const wanted = { name: 'Import', scopes: ['can_view_workspace'] };
  const made = await send('POST', `${path}/api-keys`, { as: admin, body: wanted });
  await db.update(apiKeys).set({ scopes: [...wanted.scopes, 'can_manage_roles'] });
  const headers = { authorization: `Bearer ${made.json<{ token: string }>().token}` };
  const body = { permissions: [] };
  const answers = [
    await send('POST', `${path}/roles`, { headers, body: { ...body, name: 'guest' } }),
    await send('PATCH', `${path}/roles/viewer`, { headers, body }),
    await send('DELETE', `${path}/roles/viewer`, { headers }),
  ];

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403]);
});
