// Serves, in one process and on one database, a project's own list of invoices and the same list written on bare
// Fastify. Runs in the project's backend folder, with the project's Node; load.mjs starts it.
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(path.resolve('package.json'));
const load = (file) => import(pathToFileURL(path.resolve(file)).href);

const fastify = require('fastify');
const { createApp } = await load('src/app.ts');
const { rememberCallers } = await load('src/cache/remember-callers.ts');
const { invoiceListQuerySchema } = await load('src/features/invoices/schemas.ts');
const { readSettings } = await load('src/core/settings/read-settings.ts');
const { invoices } = await load('src/features/invoices/model.ts');
const { createInvoiceRepository } = await load('src/features/invoices/repository.ts');
const { findSessionCaller } = await load('src/features/sessions/repository.ts');
const { openApplication } = await load('src/core/context/open-application.ts');
const { createSession, createUser, createWorkspace } = await load('tests/support/factories.ts');

const application = await openApplication(readSettings(process.env));
const { db } = application.context;
const admin = await createUser(db, { email: `${randomUUID()}@example.com` });
const { id: workspaceId } = await createWorkspace(db, { admin });
await db
  .insert(invoices)
  .values(
    Array.from({ length: 1000 }, (_, index) => ({ workspaceId, number: `N${index}`, amount: '12.50' })),
  );

const serve = async (members) => {
  const app = await createApp({ ...application.context, ...members });
  await app.listen({ port: 0 });
  return app;
};
const app = await serve({});
const remembering = await serve({ rememberCallers: (find) => rememberCallers(find, 5) });
const session = await createSession(db, admin.id);
const token = app.jwt.sign({ sub: admin.id, sid: session.id });

const repository = createInvoiceRepository(db);
const query = invoiceListQuerySchema.parse({});
const bare = fastify();
bare.get('/bare', () => repository.list(workspaceId, query));
bare.get('/bare-with-access', async ({ headers }) => {
  const claims = app.jwt.verify(headers.authorization.slice(7));
  const caller = await findSessionCaller(db, claims, workspaceId);
  if (!caller?.role?.permissions.includes('can_view_invoices')) throw new Error('forbidden');
  return repository.list(workspaceId, query);
});
bare.get('/usage', async () => {
  const { user, system } = process.cpuUsage();
  return { cpu: user + system, rss: process.memoryUsage.rss() };
});
await bare.listen({ port: 0 });

const list = `/api/v1/workspaces/${workspaceId}/invoices`;
const urlOf = ({ server }, path) => `http://127.0.0.1:${server.address().port}${path}`;
process.send({
  token,
  usage: urlOf(bare, '/usage'),
  routes: {
    bare: urlOf(bare, '/bare'),
    'bare + token, session, role': urlOf(bare, '/bare-with-access'),
    generated: urlOf(app, list),
    'generated, remembering 5 s': urlOf(remembering, list),
  },
});

process.once('SIGTERM', async () => {
  await Promise.all([bare, app, remembering].map((server) => server.close()));
  await application.close();
  process.exit();
});
