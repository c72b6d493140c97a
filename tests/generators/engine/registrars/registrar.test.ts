import {
  defaultConventions,
  entryFor,
  names,
  registries,
  type Registry,
  type RegistryId,
} from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { loadTsMorph } from '../../../../generators/engine/registrars/load-ts-morph.ts';
import { registrarFor } from '../../../../generators/engine/registrars/registrar.ts';
import { verifyEdit } from '../../../../generators/engine/registrars/verify-edit.ts';
import { emptyRegistries } from './support/memory-project.ts';

const rowOf = (id: RegistryId): Registry => registries.find((row) => row.id === id) as Registry;
const entryOf = (id: RegistryId, feature: string) =>
  entryFor(rowOf(id), names(feature), defaultConventions, { locale: 'en' });

describe('registrarFor', () => {
  it.each(defaultConventions.registries.map(({ id }) => id as RegistryId))(
    'adds, renames and removes an entry of "%s", and ts-morph agrees',
    async (id) => {
      const registrar = await registrarFor(rowOf(id), defaultConventions, { locale: 'en' });
      const text = emptyRegistries[registrar.file] ?? '';
      const [one, other] = [entryOf(id, 'order item'), entryOf(id, 'invoice')];
      const added = registrar.add(text, one);
      if (added.kind !== 'edited') throw new Error(JSON.stringify(added));
      const { line, printed } = registrar.entryIn(added.text, one);
      expect(added.text.split('\n')[line - 1]).toContain(printed);
      const renamed = registrar.rename(added.text, one, other);
      if (renamed.kind !== 'edited') throw new Error(JSON.stringify(renamed));
      expect(registrar.rename(renamed.text, other, one)).toEqual(added);
      expect(registrar.remove(renamed.text, other)).toEqual({ kind: 'edited', text });
    },
  );

  it('sees through an alias of the project', async () => {
    const registrar = await registrarFor(rowOf('frontendApps'), defaultConventions);
    const text =
      "import { invoicesApp } from '@/features/invoices/app';\nexport const appDefinitions = { invoices: invoicesApp };\n";
    expect(registrar.add(text, entryOf('frontendApps', 'invoice'))).toEqual({ kind: 'already' });
    const renamed = registrar.rename(
      text,
      entryOf('frontendApps', 'invoice'),
      entryOf('frontendApps', 'bill'),
    );
    expect(renamed).toEqual({ kind: 'edited', text: text.replaceAll('invoices', 'bills') });
  });

  it('needs the locale of a registry that stands once for each', async () => {
    await expect(registrarFor(rowOf('messages'), defaultConventions)).rejects.toThrow(RangeError);
  });
});

describe('verifyEdit', () => {
  const text = "import { a } from './a.ts';\nexport const routers = {\n  a,\n  b: a,\n};\n";
  const entryAt = (word: string) => {
    const start = text.indexOf(word);
    return { key: 'a', symbol: 'a', from: './a.ts', imported: 'a', start, end: start + word.length, line: 3 };
  };

  it('confirms an entry that leads to its import, as a shorthand too', async () => {
    const tsMorph = await loadTsMorph();
    expect(verifyEdit(text, entryAt('a,'), tsMorph)).toBeUndefined();
    expect(verifyEdit(text, entryAt('b: a'), tsMorph)).toBeUndefined();
    const { start, end, ...rest } = entryAt('b: a');
    expect(verifyEdit(`\uFEFF${text}`, { ...rest, start: start + 1, end: end + 1 }, tsMorph)).toBeUndefined();
  });

  it('refuses a syntax error and an entry that leads elsewhere', async () => {
    const tsMorph = await loadTsMorph();
    expect(verifyEdit(text.replace('b: a', 'b: a,'), undefined, tsMorph)).toContain('syntax error in line 4');
    expect(verifyEdit(text, { ...entryAt('b: a'), from: './b.ts' }, tsMorph)).toContain('does not lead');
    expect(verifyEdit(text.replace('import { a }', 'import { c }'), entryAt('b: a'), tsMorph)).toContain(
      'does not lead',
    );
  });
});
