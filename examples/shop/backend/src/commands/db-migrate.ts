import { z } from 'zod';
import { command, toggle, UsageError } from '../core/commands/command.ts';
import { draftMigration } from '../db/structure/draft-migration.ts';
import { openEmptyPglite } from '../db/structure/open-empty-pglite.ts';
import { writeMigration } from '../db/structure/write-migration.ts';

export const dbMigrateCommand = command({
  summary: 'Writes a migration, up and down, from the difference between migrations and models.',
  arguments: { message: z.string().describe('what it changes: "add the due date of invoices"') },
  options: {
    rename: z
      .string()
      .optional()
      .describe('what was renamed: invoices.amount=total,invoice_status.draft=open,notes=remarks'),
    noRename: toggle.describe('nothing was renamed: what is gone is dropped'),
    empty: toggle.describe('write no SQL, for a change of the data or by hand'),
  },
  async run({ args, options, open, print }) {
    const slug = slugOf(args.message);
    const renames = options.rename?.split(',') ?? [];
    const sql = options.empty
      ? { up: '', down: '' }
      : await draftMigration(await open(openEmptyPglite()), renames, options.noRename);
    if (sql === undefined) return print('Nothing to write: migrations and models agree.');
    const title = args.message.replaceAll(/\s+/g, ' ');
    const name = await writeMigration(slug, {
      up: `-- ${title}\n${sql.up}`,
      down: `-- Undoes: ${title}\n${sql.down}`,
    });
    print(`migrations/${name}.up.sql\nmigrations/${name}.down.sql\nRead both, then: pnpm db up`);
  },
});

function slugOf(message: string): string {
  const slug = message
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')
    .slice(0, 60);
  if (/^[a-z]/.test(slug)) return slug;
  throw new UsageError('The message needs words: the files are named after it.');
}
