import { expect, it } from 'vitest';
import { checkMigrations } from '../src/db/structure/check-migrations.ts';
import { createEmptyDatabase } from './support/database.ts';

it('migrations make what the models describe, go down to nothing and up again', async () => {
  expect(
    await checkMigrations(await createEmptyDatabase()),
    'A model was changed: pnpm db migrate "what changes".',
  ).toEqual([]);
});
