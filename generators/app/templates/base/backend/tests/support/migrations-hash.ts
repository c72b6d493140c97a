import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

const migrations = new URL('../../migrations/', import.meta.url);

/** Stands for one state of the migrations, on one engine. */
export async function hashMigrations(engine: string): Promise<string> {
  const hash = createHash('sha256').update(engine);
  for (const name of (await readdir(migrations)).sort()) {
    hash.update(`\0${name}\0`).update(await readFile(new URL(name, migrations)));
  }
  return hash.digest('hex').slice(0, 16);
}
