import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { runCommandLine } from '../src/core/commands/run-command-line.ts';
import { listMigrations, migrationsFolder } from '../src/db/migration-files.ts';
import { createTestVariables } from './support/database.ts';

const settings = readSettings({ NODE_ENV: 'test', ...(await createTestVariables()) });
const production = { ...settings, runtime: { ...settings.runtime, isProduction: true } };
const names = await listMigrations();
const newest = names.at(-1) ?? '';

async function db(line: string, given = settings): Promise<string> {
  const lines: string[] = [];
  await runCommandLine(['db', ...line.split(' ')], {
    commands,
    readSettings: () => given,
    print: (text) => void lines.push(text),
  });
  return lines.join('\n');
}

// Every command opens the database, which takes seconds on a busy machine.
describe('manage db', { timeout: 60_000 }, () => {
  it('takes back the newest migration and runs it again, without sealing it in a test', async () => {
    const sealed = await readFile(`${migrationsFolder}.sha256`, 'utf8');
    expect(await db('down')).toBe(`down ${newest}`);
    expect(await db('status')).toContain(`pending  ${newest}`);
    expect(await db('up')).toBe(`up ${newest}`);
    expect(await db('up')).toBe('Nothing to do: no migration to run up.');
    expect(await readFile(`${migrationsFolder}.sha256`, 'utf8')).toBe(sealed);
  });

  it('lists what has run, and when', async () => {
    const lines = (await db('history')).split('\n');
    expect(lines).toHaveLength(names.length);
    expect(lines.at(-1)).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}/);
    expect(lines.at(-1)).toContain(newest);
  });

  it('prints the SQL of a dry run, and runs nothing', async () => {
    expect(await db(`down ${names.length} --dry-run`)).toContain(`-- ${names[0]}\n`);
    expect(await db('status')).not.toContain('pending');
  });

  it('runs nothing in production unless it is confirmed', async () => {
    await expect(db('down', production)).rejects.toThrow('This is production.');
    await expect(db('up', production)).rejects.toThrow('This is production.');
    expect(await db('down --dry-run', production)).toContain(`-- ${newest}`);
    expect(await db('up --confirm', production)).toBe('Nothing to do: no migration to run up.');
  });

  it('checks that migrations and models agree', async () => {
    expect(await db('check')).toBe('Migrations and models agree.');
  });

  it('writes no migration without a difference, and none without a name', async () => {
    expect(await db('migrate nothing')).toBe('Nothing to write: migrations and models agree.');
    await expect(db('migrate ...')).rejects.toThrow('The message needs words');
    expect(await listMigrations()).toEqual(names);
  });
});
