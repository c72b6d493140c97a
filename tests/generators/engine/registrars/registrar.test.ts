import {
  defaultConventions,
  entryFor,
  names,
  registries,
  registryFile,
  type Refusal,
  type Registry,
  type RegistryId,
} from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { confirmEdit } from '../../../../generators/engine/registrars/confirm-edit.ts';
import { printedIn, Registrar } from '../../../../generators/engine/registrars/registrar.ts';
import { emptyRegistries, projectOf } from '../../../support/memory-project.ts';

const rowOf = (id: RegistryId): Registry => registries.find((row) => row.id === id) as Registry;
const registrarOf = (id: RegistryId): Registrar =>
  new Registrar(rowOf(id), registryFile(rowOf(id), { locale: 'en' }), projectOf({}));
const entryOf = (id: RegistryId, feature: string) =>
  entryFor(rowOf(id), names(feature), defaultConventions, { locale: 'en' });

describe('Registrar', () => {
  it.each(defaultConventions.registries.map(({ id }) => id as RegistryId))(
    'adds and removes an entry of "%s", and ts-morph agrees',
    async (id) => {
      const registrar = registrarOf(id);
      const before = emptyRegistries[registrar.file] ?? '';
      const entry = entryOf(id, 'order item');
      const { text, editor, refused } = await registrar.edit(before, [{ kind: 'add', entry }]);
      expect(refused).toEqual([]);
      const { line, text: printed } = printedIn(editor, entry);
      expect(text.split('\n')[line - 1]).toContain(printed);
      const read = editor.find(entry);
      if (!read) throw new Error('The entry is lost.');
      expect(await registrar.edit(text, [{ kind: 'remove', read }])).toMatchObject({
        text: before,
        refused: [],
      });
    },
  );

  it('sees through an alias of the project, and changes the key alone', async () => {
    const registrar = registrarOf('frontendApps');
    const text =
      "import { invoicesApp } from '@/features/invoices/app';\nexport const appDefinitions = { invoices: invoicesApp };\n";
    const entry = entryOf('frontendApps', 'invoice');
    expect((await registrar.edit(text, [{ kind: 'add', entry }])).text).toBe(text);
    const repairs = [{ kind: 'rename', from: entry, to: { ...entry, key: 'bills' } }] as const;
    expect((await registrar.edit(text, repairs)).text).toBe(text.replace('{ invoices:', '{ bills:'));
  });

  it('refuses what it cannot write, with the place and the lines to paste', async () => {
    const registrar = registrarOf('routers');
    const text = 'const invoicesRouter = 1;\nexport const routers = { users: x() };\n';
    const repairs = ['invoice', 'user'].map((feature) => ({
      kind: 'add' as const,
      entry: entryOf('routers', feature),
    }));
    const edited = await registrar.edit(text, repairs);
    expect(edited).toMatchObject({
      text,
      refused: [
        {
          kind: 'cannot',
          reason: 'The name "invoicesRouter" stands for something else in this file.',
          line: 1,
          column: 7,
          snippet: `import { invoicesRouter } from '../features/invoices/router.ts';\ninvoices: invoicesRouter,`,
        },
      ] satisfies Refusal[],
    });
  });
});

describe('confirmEdit', () => {
  const before = "import { a } from './a.ts';\nexport const routers = {\n  a,\n};\n";
  const after = before.replace('  a,\n', '  a,\n  b: a,\n');
  const place = before.indexOf('};');
  const steps = [[{ start: place, end: place, text: '  b: a,\n' }]];
  const entryAt = (word: string, from = './a.ts') => {
    const start = after.indexOf(word);
    return { key: 'a', symbol: 'a', from, imported: 'a', start, end: start + word.length, line: 3 };
  };
  const edit = { file: 'backend/src/api/index.ts', before, steps, after };

  it('confirms an entry that leads to its import, as a shorthand too', async () => {
    const added = [entryAt('a,'), entryAt('b: a')];
    expect(await confirmEdit({ ...edit, added })).toEqual({ kind: 'confirmed', text: after });
  });

  it('counts a byte order mark, and keeps it', async () => {
    const shifted = steps.map((one) =>
      one.map((splice) => ({ ...splice, start: place + 1, end: place + 1 })),
    );
    const { start, end, ...rest } = entryAt('b: a');
    const added = [{ ...rest, start: start + 1, end: end + 1 }];
    const marked = { ...edit, before: `\uFEFF${before}`, after: `\uFEFF${after}`, steps: shifted, added };
    expect(await confirmEdit(marked)).toEqual({ kind: 'confirmed', text: `\uFEFF${after}` });
  });

  it('reads JSX where the extension says so', async () => {
    const added = [entryAt('b: a')];
    const jsx = `${after}export const icon = <b />;\n`;
    const tsx = { before: `${before}export const icon = <b />;\n`, after: jsx, steps, added };
    expect(await confirmEdit({ ...tsx, file: 'menu.tsx' })).toEqual({ kind: 'confirmed', text: jsx });
    expect(await confirmEdit({ ...tsx, file: 'menu.ts' })).toMatchObject({ kind: 'refused' });
  });

  it.each([
    ['a syntax error', { steps: [[{ start: place, end: place, text: '  b: a,,\n' }]] }, 'syntax error', 4],
    ['another text', { after: `${after} ` }, 'another way', 1],
    ['an entry that leads elsewhere', { added: [entryAt('b: a', './b.ts')] }, 'does not lead', 3],
  ])('refuses %s', async (_, change, reason, line) => {
    expect(await confirmEdit({ ...edit, added: [], ...change })).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining(reason) as string,
      line,
    });
  });
});
