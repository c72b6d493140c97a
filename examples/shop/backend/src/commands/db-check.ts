import { command } from '../core/commands/command.ts';
import { checkMigrations } from '../db/structure/check-migrations.ts';
import { openEmptyPglite } from '../db/structure/open-empty-pglite.ts';

export const dbCheckCommand = command({
  summary: 'Proves in memory that migrations and models agree, up, down and up again.',
  async run({ open, print }) {
    const faults = await checkMigrations(await open(openEmptyPglite()));
    if (faults.length > 0) throw new Error(faults.join('\n'));
    print('Migrations and models agree.');
  },
});
