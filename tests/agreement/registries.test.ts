import { registries, type RegistryId } from 'paxx-conventions';
import { afterEach, describe, expect, it } from 'vitest';
import { openProject } from '../../generators/engine/project/open-project.ts';
import { findings } from '../../generators/engine/registrars/findings.ts';
import { readTree } from '../generators/engine/apply/support/tree.ts';
import { lineWith, lintRegistries, repairedByLint, reportOf } from './support/lint-shop.ts';
import { registeredEntries, type RegisteredEntry } from './support/registered-entries.ts';
import { copyOf, sync } from './support/examples.ts';

const rules: Record<RegistryId, string> = {
  models: 'registered-model',
  routers: 'registered-router',
  modules: 'registered-module',
  permissions: 'registered-permissions',
  tasks: 'registered-task',
  events: 'registered-event',
  listeners: 'registered-listener',
  admin: 'registered-admin',
  apps: 'registered-app',
  frontendApps: 'registered-app',
  sidebar: 'registered-app',
  messages: 'registered-messages',
  settings: 'registered-settings',
  middleware: 'registered-middleware',
  commands: 'registered-command',
  clients: 'registered-client',
};

/**
 * Their entries stand in an order of their own, and nobody can tell where a missing one stood: it comes back as the last
 * one, so lines are compared whatever their order.
 */
const ordered: readonly RegistryId[] = ['settings', 'middleware', 'commands'];
const comparable = ({ id }: RegisteredEntry, text: string): string =>
  ordered.includes(id) ? text.split('\n').sort().join('\n') : text;

const shop = copyOf('shop');
const written = readTree(shop.root);
const entries = await registeredEntries(shop);
const texts = new Map(entries.map(({ file }) => [file, shop.read(file)]));

afterEach(() => {
  for (const [file, text] of texts) shop.write(file, text);
});

it('looks at every entry of the shop that has a slice behind it', () => {
  const counts = registries.map(({ id }) => [id, entries.filter((entry) => entry.id === id).length]);
  expect(Object.fromEntries(counts)).toMatchInlineSnapshot(`
    {
      "admin": 2,
      "apps": 2,
      "clients": 0,
      "commands": 22,
      "events": 4,
      "frontendApps": 2,
      "listeners": 1,
      "messages": 6,
      "middleware": 11,
      "models": 6,
      "modules": 0,
      "permissions": 6,
      "routers": 8,
      "settings": 13,
      "sidebar": 2,
      "tasks": 1,
    }
  `);
});

describe.each(entries)('the entry "$key" of $file', (entry) => {
  it.each(removalsOf(entry))('is missed and comes back without $what', async ({ lines }) => {
    const whole = shop.read(entry.file);
    const broken = withoutLines(whole, lines);
    shop.write(entry.file, broken);

    expect(await lintRegistries(shop, entry.neighbours)).toEqual(reportsOf(entry, broken));
    expect(comparable(entry, await repairedByLint(shop, entry.file))).toBe(comparable(entry, whole));
    expect(await findings(openProject(shop.root))).toMatchObject([{ kind: 'missing', file: entry.file }]);

    expect(await sync(shop)).toEqual({ created: [], edited: [entry.file], deleted: [] });
    expect(comparable(entry, shop.read(entry.file))).toBe(comparable(entry, whole));
    expect({ ...readTree(shop.root), [entry.file]: whole }).toEqual({ ...written, [entry.file]: whole });
    expect(await lintRegistries(shop, entry.neighbours)).toEqual([]);
  });
});

/** The ways in which somebody removes an entry by hand: its line alone, or together with the import that it used. */
function removalsOf({ line, importLine }: RegisteredEntry): { what: string; lines: readonly number[] }[] {
  const alone = { what: 'its line', lines: [line] };
  return importLine === undefined
    ? [alone]
    : [alone, { what: 'its line and its import', lines: [line, importLine] }];
}

/** Without the lines, as somebody leaves a file who deletes them. */
const withoutLines = (text: string, lines: readonly number[]): string =>
  text
    .split('\n')
    .filter((_, index) => !lines.includes(index + 1))
    .join('\n');

/** One report at the registry's container, and one where the slice exports what the registry lacks. */
function reportsOf({ id, file, container, member, symbol }: RegisteredEntry, broken: string): string[] {
  const line = container === undefined ? 1 : lineWith(broken, `const ${container} =`);
  const reports = [reportOf(rules[id], file, line)];
  // ESLint reads JSON in another language: the registry speaks for message files.
  if (!member.endsWith('.json')) {
    const text = shop.read(member);
    const spelled = ['const', 'function', 'async function'].map((kind) => `export ${kind} ${symbol ?? ''}`);
    const exported = id === 'models' ? ' = pgTable(' : spelled.find((start) => text.includes(start));
    reports.push(reportOf(rules[id], member, lineWith(text, exported ?? '')));
  }
  return reports.sort();
}
