import { expect, it } from 'vitest';
import { createUser } from '../support/factories.ts';
import { startRealtime } from '../support/realtime.ts';

it('S5: a connection ends at once when its user is deactivated', async () => {
  const app = await startRealtime({ variables: { REALTIME_CHECK_SECONDS: '3600' } });
  const [as, user] = [await createUser(app.db, { systemRole: 'admin' }), await createUser(app.db)];
  const client = await app.logIn(user);
  await app.send('PATCH', `/system/users/${user.id}`, { as, body: { isActive: false } });

  expect(await client.closed).toBe(4401);
});
