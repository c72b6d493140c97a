import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

// A migration is a pair of files, `0002_name.up.sql` and `0002_name.down.sql`. In the dated form the number is
// `20260524_01`: the second migration of a day must come after the first one, whatever their names are.

export type Direction = 'up' | 'down';

export const directions = ['up', 'down'] as const;

export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

/** The names of the migrations in the order in which they run. @throws Error when a pair or its number is not unique */
export async function listMigrations(folder = migrationsFolder): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => /\.(up|down)\.sql$/.test(file));
  const names = [...new Set(files.map((file) => file.replace(/\.(up|down)\.sql$/, '')))];
  for (const name of names) refuseHalf(name, folder);
  names.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  const twin = names.findIndex(
    (name, place) => numberOf(name) === numberOf(names[place + 1] ?? ''),
  );
  if (twin === -1) return names;
  throw new Error(
    `${names[twin]} and ${names[twin + 1]} have the same number: rename the one that was not merged yet.`,
  );
}

function refuseHalf(name: string, folder: string): void {
  const missing = directions.find((direction) => !existsSync(fileOf(folder, name, direction)));
  if (missing !== undefined) throw new Error(`The migration ${name} has no .${missing}.sql.`);
}

/** The SQL of one migration. */
export function readMigration(name: string, direction: Direction, folder = migrationsFolder) {
  return readFile(fileOf(folder, name, direction), 'utf8');
}

/** Writes a pair, numbered after the newest one and as that one is. Returns its name. */
export async function writeMigration(
  slug: string,
  sql: Readonly<Record<Direction, string>>,
  folder = migrationsFolder,
): Promise<string> {
  const newest = (await listMigrations(folder)).at(-1) ?? '';
  const name = `${nextNumber(numberOf(newest), new Date())}_${slug}`;
  for (const direction of directions) {
    await writeFile(fileOf(folder, name, direction), sql[direction], { flag: 'wx' });
  }
  return name;
}

/** @example nextNumber('0009', today) // '0010', and '20260524_01' or '20260524_02' after a dated one */
export function nextNumber(newest: string, today: Date): string {
  const [number = '', ofDay] = newest.split('_');
  if (number.length < 8) return String(Number(number) + 1).padStart(4, '0');
  const day = dayOf(today);
  if (number < day) return `${day}_01`;
  // Where a colleague's clock is ahead, the order counts more than the day.
  if (ofDay !== undefined) return `${number}_${String(Number(ofDay) + 1).padStart(2, '0')}`;
  // Nothing of a day sorts behind `20260524_name`, which has no number of the day.
  const [year = '', month = '', date = ''] = /^(....)(..)(..)/.exec(number)?.slice(1) ?? [];
  return `${dayOf(new Date(Date.UTC(+year, +month - 1, +date + 1)))}_01`;
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10).replaceAll('-', '');

const numberOf = (name: string): string => /^\d+(?:_\d{2}(?=_))?/.exec(name)?.[0] ?? name;

const fileOf = (folder: string, name: string, direction: Direction) =>
  `${folder}/${name}.${direction}.sql`;
