import { PGlite } from '@electric-sql/pglite';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { migrate } from '../../src/db/migrate.ts';
import { connectPglite } from '../../src/db/pglite.ts';

const cache = fileURLToPath(new URL('../../node_modules/.cache/pglite/', import.meta.url));
const migrations = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** Makes the dump of a migrated database, once for each state of the migrations. Returns its file. */
export async function ensureTemplate(): Promise<string> {
  const file = `${cache}${await hashOfMigrations()}.tar`;
  if (existsSync(file)) return file;
  const client = await PGlite.create();
  const connection = connectPglite(client);
  await migrate(connection, 'up');
  const dump = await client.dumpDataDir('none');
  await connection.close();
  await mkdir(cache, { recursive: true });
  // Renamed into place, so that a run that is cut short leaves no half of a dump.
  const draft = `${file}.${String(process.pid)}`;
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
  await rename(draft, file);
  return file;
}

async function hashOfMigrations(): Promise<string> {
  const hash = createHash('sha256').update(engineVersion());
  for (const name of (await readdir(migrations)).sort()) {
    hash.update(`\0${name}\0`).update(await readFile(`${migrations}${name}`));
  }
  return hash.digest('hex').slice(0, 16);
}

/** A dump fits the engine that made it; pnpm has the version in the path. */
function engineVersion(): string {
  return createRequire(import.meta.url).resolve('@electric-sql/pglite');
}
