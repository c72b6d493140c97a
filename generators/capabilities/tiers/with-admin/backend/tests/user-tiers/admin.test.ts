import { expect, it } from 'vitest';
import { openAdminPages } from '../support/admin-pages.ts';
import { createTestApp } from '../support/app.ts';
import { createUser } from '../support/factories.ts';

it('the admin pages give a user another tier, and show it', async () => {
  const test = await createTestApp();
  const { id: userId, email } = await createUser(test.db);
  const pages = await openAdminPages(test);
  const created = await pages.post('/tables/userTiers/new', { userId, tier: 'pro' });
  const { body } = await pages.get(`/tables/userTiers?query=${userId}`);

  expect(created.statusCode).toBe(303);
  expect(body).toContain('1 row');
  expect(body).toContain(`<a href="/admin/tables/users/${userId}">${email}</a>`);
  expect((await pages.post('/tables/userTiers/new', { userId, tier: 'none' })).statusCode).toBe(422);
});
