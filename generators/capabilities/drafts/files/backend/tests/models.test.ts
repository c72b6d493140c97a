import { expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { runCommandLine } from '../src/core/commands/run-command-line.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { checkMigrations } from '../src/db/structure/check-migrations.ts';
import { createEmptyDatabase } from './support/database.ts';

it('migrations make what the models describe, go down to nothing and up again', async () => {
  expect(
    await checkMigrations(await createEmptyDatabase()),
    'A model was changed: pnpm db migrate "what changes".',
  ).toEqual([]);
});

it('a migration without a difference is not written', { timeout: 30_000 }, async () => {
  const printed: string[] = [];
  await runCommandLine(['db', 'migrate', 'nothing'], {
    commands,
    readSettings: () => readSettings({ NODE_ENV: 'test' }),
    print: (line) => void printed.push(line),
  });
  expect(printed).toEqual(['Nothing to write: migrations and models agree.']);
});
