import {
  addEntry,
  entryFor,
  names,
  registries,
  removeEntry,
  registryFile,
  uninflected,
  type Registry,
} from 'paxx-conventions';
import * as ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { eslintIn, lint } from './support/lint.ts';
import { fixtureConventions, fixtureFiles, registryFiles } from './support/fixture-files.ts';
import { useProject } from './support/project.ts';

const slice = names('order item');

/** Every registry file of the fixture with the rule that watches over it, and the place of the report in the slice. */
const watched = [
  { id: 'models', rule: 'registered-model', member: ['backend/src/features/order-items/model.ts', 3] },
  { id: 'routers', rule: 'registered-router', member: ['backend/src/features/order-items/router.ts', 4] },
  {
    id: 'permissions',
    rule: 'registered-permissions',
    member: ['backend/src/features/order-items/permissions.ts', 1],
  },
  { id: 'tasks', rule: 'registered-task', member: ['backend/src/features/order-items/tasks.ts', 1] },
  { id: 'events', rule: 'registered-event', member: ['backend/src/features/order-items/events.ts', 1] },
  {
    id: 'listeners',
    rule: 'registered-listener',
    member: ['backend/src/features/order-items/listeners.ts', 1],
  },
  { id: 'admin', rule: 'registered-admin', member: ['backend/src/features/order-items/admin.ts', 1] },
  { id: 'modules', rule: 'registered-module', member: ['backend/src/modules/order-items/module.ts', 1] },
  { id: 'apps', rule: 'registered-app', member: ['backend/src/features/order-items/app.ts', 1] },
  { id: 'frontendApps', rule: 'registered-app', member: ['frontend/src/features/order-items/app.ts', 1] },
  { id: 'sidebar', rule: 'registered-app', member: ['frontend/src/features/order-items/app.ts', 1] },
  { id: 'settings', rule: 'registered-settings', name: 'mail', member: ['backend/src/settings/mail.ts', 1] },
  {
    id: 'middleware',
    rule: 'registered-middleware',
    name: 'tenant',
    member: ['backend/src/middleware/tenant.ts', 1],
  },
  {
    id: 'commands',
    rule: 'registered-command',
    name: 'prune-sessions',
    member: ['backend/src/commands/prune-sessions.ts', 1],
  },
  {
    id: 'clients',
    rule: 'registered-client',
    name: 'payments',
    member: ['backend/src/clients/payments.ts', 1],
  },
  { id: 'messages', rule: 'registered-messages', member: undefined, locale: 'en' },
  { id: 'messages', rule: 'registered-messages', member: undefined, locale: 'hi' },
] as const;

/** The rules that leave the place of a missing entry to somebody's judgement. */
const suggested: ReadonlySet<string> = new Set([
  'registered-app',
  'registered-router',
  'registered-middleware',
]);

const lineWith = (text: string, words: string): number =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1;

function registryOf(id: string, locale?: string, name?: string) {
  const registry: Registry | undefined = registries.find((one) => one.id === id);
  if (!registry) throw new Error(`There is no registry "${id}".`);
  const variables = locale === undefined ? {} : { locale };
  const entry = entryFor(
    registry,
    name === undefined ? slice : uninflected(name),
    fixtureConventions,
    variables,
  );
  return { registry, entry, path: registryFile(registry, variables) };
}

it('is content with a project as the registrars leave it', async () => {
  expect(await lint(useProject(fixtureFiles))).toEqual([]);
});

describe.each(watched)(
  'an entry that is removed from $id by hand ($locale)',
  ({ id, rule, member, ...rest }) => {
    const { registry, entry, path } = registryOf(
      id,
      'locale' in rest ? rest.locale : undefined,
      'name' in rest ? rest.name : undefined,
    );
    const whole = registryFiles[path] ?? '';
    const removal = removeEntry(whole, registry, entry, ts);
    const broken = removal.kind === 'edited' ? removal.text : whole;

    it('is reported at the container, and in the file that lost it', async () => {
      expect(broken).not.toBe(whole);
      const project = useProject({ ...fixtureFiles, [path]: broken });
      const found = await lint(project);
      const places = found.map(({ file, line, rule: id }) => `${id} ${file}:${String(line)}`);
      const line = registry.container === undefined ? 1 : lineWith(broken, `const ${registry.container} =`);
      const expected = [`paxx/${rule} ${path}:${String(line)}`];
      if (member) expected.push(`paxx/${rule} ${member[0]}:${String(member[1])}`);
      expect([...places].sort()).toEqual(expected.sort());
    });

    it('comes back byte for byte as the registrar writes it', async () => {
      const project = useProject({ ...fixtureFiles, [path]: broken });
      const registrar = addEntry(broken, registry, entry, ts);
      const [result] = await eslintIn(project, { fix: true }).lintFiles([path]);
      const [message] = (await eslintIn(project).lintFiles([path]))[0]?.messages ?? [];
      const repair = message?.fix ?? message?.suggestions?.[0]?.fix;
      expect(repair).toBeDefined();
      const [start = 0, end = 0] = repair?.range ?? [];
      const repaired = broken.slice(0, start) + (repair?.text ?? '') + broken.slice(end);
      expect({ kind: 'edited', text: repaired }).toEqual(registrar);
      expect(repaired).toBe(whole);
      expect(result?.output).toBe(suggested.has(rule) ? undefined : whole);
    });
  },
);
