import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

// A migration is a pair of files, `0002_name.up.sql` and `0002_name.down.sql`. In the dated form the number is
// `20260524_01`: the second migration of a day must come after the first one, whatever their names are.

export type Direction = 'up' | 'down';

export const directions = ['up', 'down'] as const;

export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

/** The names of the migrations in the order in which they run. @throws Error when a pair or its number is not unique */
export async function listMigrations(folder = migrationsFolder): Promise<string[]> {
  const stems = (await readdir(folder)).flatMap(
    (file) => /^(.*)\.(?:up|down)\.sql$/.exec(file)?.[1] ?? [],
  );
  const names = [...new Set(stems)].sort(inOrder);
  for (const name of names) {
    const missing = directions.find((way) => !existsSync(fileOfMigration(name, way, folder)));
    if (missing !== undefined) throw new Error(`The migration ${name} has no .${missing}.sql.`);
  }
  const twin = names.find((name, place) => numberOf(name) === numberOf(names[place + 1] ?? ''));
  if (twin === undefined) return names;
  throw new Error(
    `${twin} and ${names[names.indexOf(twin) + 1]} have the same number: rename the one that was not merged yet.`,
  );
}

/** The SQL of one migration. */
export const readMigration = (name: string, direction: Direction, folder = migrationsFolder) =>
  readFile(fileOfMigration(name, direction, folder), 'utf8');

export const fileOfMigration = (name: string, direction: Direction, folder: string) =>
  `${folder}/${name}.${direction}.sql`;

/** What stands before the name: `0002`, `20260524` or `20260524_01`. */
export const numberOf = (name: string): string => /^\d+(?:_\d{2}(?=_))?/.exec(name)?.[0] ?? name;

export const inOrder = (one: string, other: string): number =>
  one.localeCompare(other, 'en', { numeric: true });
