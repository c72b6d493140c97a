import { describe, expect, it } from 'vitest';
import { listMigrations } from '../src/db/migration-files.ts';
import { findBroken, refuseBroken, seal, unseal } from '../src/db/seals.ts';
import { copyMigrations } from './support/migrations-copy.ts';

describe('a sealed migration', () => {
  it('cannot be edited, renamed or deleted, until it is taken back', async () => {
    const { folder, add, remove } = await copyMigrations();
    const [first = '', ...others] = await listMigrations(folder);
    await seal([first, ...others], folder);
    expect(await findBroken(folder)).toEqual([]);

    await add(first, 'SELECT 1;', 'SELECT 2;');
    await expect(refuseBroken(folder)).rejects.toThrow(
      `Edited after it ran: ${first}.down.sql, ${first}.up.sql.`,
    );
    await seal([first], folder);
    expect(await findBroken(folder)).toHaveLength(2);

    await unseal([first], folder);
    expect(await findBroken(folder)).toEqual([]);
    await seal([first], folder);
    await remove(`${first}.up.sql`);
    await remove(`${first}.down.sql`);
    expect(await findBroken(folder)).toHaveLength(2);
  });

  it('may change its line endings, as a checkout does', async () => {
    const { folder, add } = await copyMigrations();
    await add('99991231_lines', 'SELECT 1;\nSELECT 2;\n', 'SELECT 3;\n');
    await seal(['99991231_lines'], folder);
    await add('99991231_lines', 'SELECT 1;\r\nSELECT 2;\r\n', 'SELECT 3;\r\n');

    expect(await findBroken(folder)).toEqual([]);
  });
});

describe('the files', () => {
  it('are refused where half a pair is missing, or two have one number', async () => {
    const { folder, add, remove } = await copyMigrations();
    await add('99991231_one', 'SELECT 1;', 'SELECT 1;');
    await add('99991231_other', 'SELECT 1;', 'SELECT 1;');
    await expect(listMigrations(folder)).rejects.toThrow(
      '99991231_one and 99991231_other have the same number',
    );

    await remove('99991231_other.up.sql');
    await expect(listMigrations(folder)).rejects.toThrow('99991231_other has no .up.sql.');
    await add('99991231_other', 'SELECT 1;', 'SELECT 1;');
    await remove('99991231_one.down.sql');
    await expect(listMigrations(folder)).rejects.toThrow('99991231_one has no .down.sql.');
  });
});
