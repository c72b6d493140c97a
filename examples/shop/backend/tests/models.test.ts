import { expect, it } from 'vitest';
import { checkMigrations } from '../src/db/structure/check-migrations.ts';
import { createEmptyDatabase } from './support/database.ts';

it('migrations and models agree, up, down and up again', { timeout: 60_000 }, async () => {
  expect(
    await checkMigrations(await createEmptyDatabase()),
    'Where a model was changed: pnpm db migrate "what changes".',
  ).toEqual([]);
});
