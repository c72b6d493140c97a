import type { DatabaseConnection } from './connection.ts';
import { readHistory } from './migrate.ts';
import { listMigrations, migrationsFolder } from './migration-files.ts';

/**
 * What has run must be the beginning of what there is, else two databases would differ in what they ran, or in its order.
 *
 * @throws Error that says what to do, as when branches were switched or merged
 */
export async function refuseDisorder(
  connection: DatabaseConnection,
  folder = migrationsFolder,
): Promise<void> {
  const ran = (await readHistory(connection)).map(({ name }) => name);
  const names = await listMigrations(folder);
  const gone = ran.filter((name) => !names.includes(name));
  if (gone.length > 0) {
    throw new Error(
      `The database has run ${gone.join(', ')}, whose files are not here. ` +
        'Bring them back, as by checking out their branch, and undo them there: pnpm db down.',
    );
  }
  const late = names.slice(0, ran.length).find((name) => !ran.includes(name));
  if (late === undefined) return;
  throw new Error(
    `${late} comes before ${ran.at(-1)}, which has run. Give it a number behind that one, ` +
      'or, on your own machine, run "pnpm db down" first.',
  );
}
