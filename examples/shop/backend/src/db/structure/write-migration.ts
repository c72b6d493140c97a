import { writeFile } from 'node:fs/promises';
import {
  directions,
  fileOfMigration,
  listMigrations,
  migrationsFolder,
  numberOf,
  type Direction,
} from '../migration-files.ts';

/** Writes a pair, numbered after the newest one and as that one is. Returns its name. */
export async function writeMigration(
  slug: string,
  sql: Readonly<Record<Direction, string>>,
  folder = migrationsFolder,
): Promise<string> {
  const newest = (await listMigrations(folder)).at(-1) ?? '';
  const name = `${nextNumber(numberOf(newest), new Date())}_${slug}`;
  for (const direction of directions) {
    await writeFile(fileOfMigration(name, direction, folder), sql[direction], { flag: 'wx' });
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
