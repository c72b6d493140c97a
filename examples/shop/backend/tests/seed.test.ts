import { expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { runCommandLine } from '../src/core/commands/run-command-line.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { createTestVariables } from './support/database.ts';

const settings = readSettings({ NODE_ENV: 'test', ...(await createTestVariables()) });
const production = { ...settings, runtime: { ...settings.runtime, isProduction: true } };

async function seed(options: string[] = [], given = settings): Promise<string> {
  const lines: string[] = [];
  const print = (text: string) => void lines.push(text);
  await runCommandLine(['db', 'seed', ...options], { commands, readSettings: () => given, print });
  return lines.join('\n');
}

// Every command opens and closes the database by itself.
it('seeds once', { timeout: 60_000 }, async () => {
  expect(await seed()).toContain('viewer@example.com can log in now.');
  expect(await seed()).toBe('admin@example.com exists already.');
});

it('seeds production only when that is confirmed, and never with the public password', async () => {
  await expect(seed([], production)).rejects.toThrow('This is production.');
  await expect(seed(['--confirm'], production)).rejects.toThrow('SEED_PASSWORD: ');
});
