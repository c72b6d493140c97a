import { PGlite } from '@electric-sql/pglite';
import { existsSync, openAsBlob } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { DatabaseConnection } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';
import { connectPglite } from '../../src/db/pglite.ts';
import { hashMigrations } from './migrations-hash.ts';

const cache = fileURLToPath(new URL('../../node_modules/.cache/pglite/', import.meta.url));

/** A small cluster, from which a test starts in a third of the time. */
const small = {
  initDbStartParams: ['--wal-segsize=1'],
  postgresqlconf: ["shared_buffers = '8MB'", "min_wal_size = '2MB'"],
};

/** Nobody makes another database in a copy, so it need not hold what others are made from. */
const shrinking = [
  'update pg_database set datistemplate = false',
  'drop database template0',
  'drop database template1',
  'checkpoint',
];

/** Makes the dump of a migrated database, once for each state of the migrations. Returns its file. */
export async function ensurePgliteTemplate(): Promise<string> {
  const file = `${cache}${await hashMigrations(`${engineVersion()} ${JSON.stringify([small, shrinking])}`)}.tar`;
  if (existsSync(file)) return file;
  const client = await PGlite.create(small);
  const connection = connectPglite(client);
  await migrate(connection, 'up');
  for (const statement of shrinking) await client.exec(statement);
  const dump = await client.dumpDataDir('none');
  await connection.close();
  await mkdir(cache, { recursive: true });
  // Renamed into place, so that a run that is cut short leaves no half of a dump.
  const draft = `${file}.${String(process.pid)}`;
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
  await rename(draft, file);
  return file;
}

/** A database in memory: a copy of the dump. */
export async function openPgliteCopy(file: string): Promise<DatabaseConnection> {
  return connectPglite(await PGlite.create({ loadDataDir: await openAsBlob(file) }));
}

/** A database in a folder: a copy of the dump. */
export async function copyPglite(file: string, folder: string): Promise<void> {
  const client = await PGlite.create(folder, { loadDataDir: await openAsBlob(file) });
  await client.close();
}

/** A dump fits the engine that made it; pnpm has the version in the path. */
function engineVersion(): string {
  return createRequire(import.meta.url).resolve('@electric-sql/pglite');
}
