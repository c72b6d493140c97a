import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { defaultConventions } from 'paxx-conventions';
import { expect, it } from 'vitest';
import { rules, type PaxxRule } from '../../eslint-plugin/rules.ts';
import { lint } from '../eslint-plugin/support/lint.ts';
import { copyOf, filesOf } from './support/examples.ts';

const project = copyOf('violations');
const files = [...filesOf(project).filter((file) => file.endsWith('.ts')), 'eslint.config.js'];
const commented = files.flatMap((file) => reportsIn(file, project.read(file)));

/** A comment names a rule that reports its own line, or, where it stands alone, the line below it; or a line of another file. What is said of the whole project stands in the first line. */
function reportsIn(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const [, code = '', place, rule] = /^(.*)\/\/ (?:(\S+\.\w+:\d+) )?(paxx\/[\w-]+)/.exec(line) ?? [];
    if (place !== undefined && rule !== undefined) return [`${place} ${rule}`];
    const isOwnLine = code.trim() !== '' || rule === 'paxx/require-project';
    return rule === undefined ? [] : [`${file}:${String(index + (isOwnLine ? 1 : 2))} ${rule}`];
  });
}

it('is reported where a comment says so, and nowhere else', async () => {
  const found = await lint(project, ['**/*.{ts,json}', 'eslint.config.js']);
  expect(found.map(({ file, line, rule }) => `${file}:${String(line)} ${rule}`).sort()).toEqual(
    [...commented].sort(),
  );
  expect(found.map(({ file, line, message }) => `${file}:${String(line)} ${message}`)).toMatchInlineSnapshot(`
    [
      "backend/src/admin/index.ts:2 The admin view of "invoices" in "backend/src/features/invoices/admin.ts" is not registered in "backend/src/admin/index.ts". Add "invoices: invoiceAdmin," there, or run "npx generator-paxx sync".",
      "backend/src/api/index.ts:2 The router of "invoices" in "backend/src/features/invoices/router.ts" is not registered in "backend/src/api/index.ts". Add "invoices: invoicesRouter," there, or run "npx generator-paxx sync".",
      "backend/src/clients/index.ts:2 The client of "mail" in "backend/src/clients/mail.ts" is not registered in "backend/src/clients/index.ts". Add "mail: createMailClient," there, or run "npx generator-paxx sync".",
      "backend/src/clients/mail.ts:2 The client of "mail" in "backend/src/clients/mail.ts" is not registered in "backend/src/clients/index.ts". Add "mail: createMailClient," there, or run "npx generator-paxx sync".",
      "backend/src/commands/import-users.ts:2 The command of "import-users" in "backend/src/commands/import-users.ts" is not registered in "backend/src/commands/index.ts". Add "'import-users': importUsersCommand," there, or run "npx generator-paxx sync".",
      "backend/src/commands/index.ts:2 The command of "import-users" in "backend/src/commands/import-users.ts" is not registered in "backend/src/commands/index.ts". Add "'import-users': importUsersCommand," there, or run "npx generator-paxx sync".",
      "backend/src/core/app-definitions.ts:2 The backend app definition of "invoices" in "backend/src/features/invoices/app.ts" is not registered in "backend/src/core/app-definitions.ts". Add "invoices: invoicesApp," there, or run "npx generator-paxx sync".",
      "backend/src/core/permissions.ts:2 The permission group of "invoices" in "backend/src/features/invoices/permissions.ts" is not registered in "backend/src/core/permissions.ts". Add "invoices: invoicePermissions," there, or run "npx generator-paxx sync".",
      "backend/src/credentials/index.ts:2 The credential of "session" in "backend/src/credentials/session.ts" is not registered in "backend/src/credentials/index.ts". Add "session: sessionCredential," there, or run "npx generator-paxx sync".",
      "backend/src/credentials/session.ts:2 The credential of "session" in "backend/src/credentials/session.ts" is not registered in "backend/src/credentials/index.ts". Add "session: sessionCredential," there, or run "npx generator-paxx sync".",
      "backend/src/db/schema.ts:1 The model of "invoices" in "backend/src/features/invoices/model.ts" is not registered in "backend/src/db/schema.ts". Add "export * from '../features/invoices/model.ts';" there, or run "npx generator-paxx sync".",
      "backend/src/events/index.ts:2 The event group of "invoices" in "backend/src/features/invoices/events.ts" is not registered in "backend/src/events/index.ts". Add "invoices: invoiceEvents," there, or run "npx generator-paxx sync".",
      "backend/src/features/invoices/admin.ts:2 The admin view of "invoices" in "backend/src/features/invoices/admin.ts" is not registered in "backend/src/admin/index.ts". Add "invoices: invoiceAdmin," there, or run "npx generator-paxx sync".",
      "backend/src/features/invoices/app.ts:2 The backend app definition of "invoices" in "backend/src/features/invoices/app.ts" is not registered in "backend/src/core/app-definitions.ts". Add "invoices: invoicesApp," there, or run "npx generator-paxx sync".",
      "backend/src/features/invoices/errors.ts:3 The error class "InvoiceNotFoundError" carries an HTTP status. Remove "statusCode" and extend the base type that has it; a new base type belongs beside the others, in the API layer.",
      "backend/src/features/invoices/events.ts:2 The event group of "invoices" in "backend/src/features/invoices/events.ts" is not registered in "backend/src/events/index.ts". Add "invoices: invoiceEvents," there, or run "npx generator-paxx sync".",
      "backend/src/features/invoices/listeners.ts:2 The listener group of "invoices" in "backend/src/features/invoices/listeners.ts" is not registered in "backend/src/listeners/index.ts". Add "invoices: invoiceListeners," there, or run "npx generator-paxx sync".",
      "backend/src/features/invoices/model.ts:4 The model of "invoices" in "backend/src/features/invoices/model.ts" is not registered in "backend/src/db/schema.ts". Add "export * from '../features/invoices/model.ts';" there, or run "npx generator-paxx sync".",
      "backend/src/features/invoices/model.ts:9 The value "partly-paid" of the enum is not in snake case. Write it in lower case, with "_" between its words.",
      "backend/src/features/invoices/model.ts:12 The table "invoice_reminder" holds many rows. Name it "invoice_reminders".",
      "backend/src/features/invoices/model.ts:13 A column with primaryKey() is never null. Remove ".notNull()".",
      "backend/src/features/invoices/model.ts:14 The column "invoice" refers to another table. Name it after that table or after its role, with "_id" at the end.",
      "backend/src/features/invoices/permissions.ts:4 The permission group of "invoices" in "backend/src/features/invoices/permissions.ts" is not registered in "backend/src/core/permissions.ts". Add "invoices: invoicePermissions," there, or run "npx generator-paxx sync".",
      "backend/src/features/invoices/router.ts:5 The router of "invoices" in "backend/src/features/invoices/router.ts" is not registered in "backend/src/api/index.ts". Add "invoices: invoicesRouter," there, or run "npx generator-paxx sync".",
      "backend/src/features/invoices/router.ts:12 The handler of "GET /workspaces/:workspaceId/invoices" shapes data. Let "backend/src/features/invoices/service.ts" return what the route answers.",
      "backend/src/features/invoices/router.ts:17 The route "GET /workspaces/:workspaceId/invoices/:id" does not say who may call it. Add "config: { permission: '…' }", "config: { systemPermission: '…' }", "config: { authenticated: true }" or "config: { public: 'the reason' }" to its options.",
      "backend/src/features/invoices/router.ts:23 The route "GET /invoices/:id" needs the permission "can_view_invoices", which a user has in a workspace, but its path names none. Begin the path with "/workspaces/:workspaceId".",
      "backend/src/features/invoices/router.ts:31 The permission "can_mange_invoices" is in no registered group. Did you mean "can_manage_invoices"? Name one that exists.",
      "backend/src/features/invoices/service.ts:2 A service imports "drizzle-orm", but the ORM belongs to models and repositories. Move the query to a repository.",
      "backend/src/features/invoices/tasks.ts:2 The task group of "invoices" in "backend/src/features/invoices/tasks.ts" is not registered in "backend/src/tasks/index.ts". Add "invoices: invoiceTasks," there, or run "npx generator-paxx sync".",
      "backend/src/listeners/index.ts:2 The listener group of "invoices" in "backend/src/features/invoices/listeners.ts" is not registered in "backend/src/listeners/index.ts". Add "invoices: invoiceListeners," there, or run "npx generator-paxx sync".",
      "backend/src/middleware/cors.ts:2 The middleware of "cors" in "backend/src/middleware/cors.ts" is not registered in "backend/src/middleware/index.ts". Add "cors: registerCors," there, or run "npx generator-paxx sync".",
      "backend/src/middleware/index.ts:2 The middleware of "cors" in "backend/src/middleware/cors.ts" is not registered in "backend/src/middleware/index.ts". Add "cors: registerCors," there, or run "npx generator-paxx sync".",
      "backend/src/resources/clients.ts:2 The resource of "clients" in "backend/src/resources/clients.ts" is not registered in "backend/src/resources/index.ts". Add "clients: clientsResource," there, or run "npx generator-paxx sync".",
      "backend/src/resources/index.ts:2 The resource of "clients" in "backend/src/resources/clients.ts" is not registered in "backend/src/resources/index.ts". Add "clients: clientsResource," there, or run "npx generator-paxx sync".",
      "backend/src/settings/http.ts:2 The settings group of "http" in "backend/src/settings/http.ts" is not registered in "backend/src/settings/index.ts". Add "http: httpSettings," there, or run "npx generator-paxx sync".",
      "backend/src/settings/index.ts:2 The settings group of "http" in "backend/src/settings/http.ts" is not registered in "backend/src/settings/index.ts". Add "http: httpSettings," there, or run "npx generator-paxx sync".",
      "backend/src/tasks/index.ts:2 The task group of "invoices" in "backend/src/features/invoices/tasks.ts" is not registered in "backend/src/tasks/index.ts". Add "invoices: invoiceTasks," there, or run "npx generator-paxx sync".",
      "frontend/messages/en/index.ts:2 The message file of "invoices" in "frontend/messages/en/invoices.json" is not registered in "frontend/messages/en/index.ts". Add "invoices," there, or run "npx generator-paxx sync".",
      "frontend/messages/hi/invoices.json:2 The message "title" uses {count}, to which nothing gives a value in "frontend/messages/en/invoices.json". Use what the other has.",
      "frontend/messages/hi/invoices.json:3 The message "subtitle" is not in "frontend/messages/en/invoices.json". Remove it, or add it there.",
      "frontend/messages/hi/invoices.json:3 The message "subtitle" is in "en" still. Translate it, and remove "[en]".",
      "frontend/src/config/appDefinitions.ts:2 The frontend app definition of "invoices" in "frontend/src/features/invoices/app.ts" is not registered in "frontend/src/config/appDefinitions.ts". Add "invoices: invoicesApp," there, or run "npx generator-paxx sync".",
      "frontend/src/features/invoices/app.ts:1 The registry of every sidebar entry, "frontend/src/config/sidebarLayouts.ts", does not exist, but "frontend/src/features/invoices/app.ts" belongs into it. Restore it, or switch it off under "registries.sidebar" in .yo-rc.json.",
      "frontend/src/features/invoices/app.ts:3 The frontend app definition of "invoices" in "frontend/src/features/invoices/app.ts" is not registered in "frontend/src/config/appDefinitions.ts". Add "invoices: invoicesApp," there, or run "npx generator-paxx sync".",
      "frontend/src/features/invoices/remove-invoice.ts:7 The text "Remove this invoice?" stands in one language. Make it a message, and ask for that.",
      "frontend/src/features/invoices/remove-invoice.ts:10 The locale "en" has no message "invoices.removed". Add it, or name one that is there.",
      "frontend/src/lib/api.ts:1 This file is generated and was edited by hand: its text does not match its signature. Change its source and generate it again.",
      "frontend/src/lib/api.ts:1 This file was generated from another "backend/openapi.json" than there is now. Generate it again.",
    ]
  `);
});

it('breaks every rule', () => {
  const broken = new Set(commented.map((report) => report.replace(/^.* paxx\//, '')));
  // A registry whose part this layout lacks cannot be forgotten here.
  const ids = defaultConventions.registries.map(({ id }) => id);
  const isHere = ({ meta: { docs } }: PaxxRule): boolean =>
    docs.registries?.some((id) => ids.includes(id)) ?? true;
  const others = Object.values(rules).filter(isHere);
  expect([...broken].sort()).toEqual(others.map(({ name }) => name).sort());
});

it('needs no installation of its own', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const example = 'examples/violations';
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/eslint/bin/eslint.js', '--config', `${example}/eslint.config.js`, example],
    { cwd: root, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(1);
  expect(stdout).toContain(`${String(commented.length)} problems`);
});
