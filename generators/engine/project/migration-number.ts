import { pathOf, type Names } from 'paxx-conventions';
import type { Project } from './project.ts';

/**
 * The number of a feature's migration: the one it has already, or the one behind the newest. Numbers are four digits, or
 * the day and a number within it where the project dates its migrations (C2, M3).
 */
export function migrationNumber(feature: Names, project: Project, now: Date): string {
  const { conventions } = project;
  const [before = '', after = ''] = pathOf('migrationUp', feature, conventions, { number: '\0' }).split('\0');
  const folder = before.slice(0, before.lastIndexOf('/'));
  const files = project.list(folder).map((name) => `${folder}/${name}`);
  const own = files
    .filter((file) => file.startsWith(before) && file.endsWith(after))
    .map((file) => file.slice(before.length, file.length - after.length))
    .find((number) => /^\d{4,}(?:_\d{2})?$/.test(number));
  if (own !== undefined) return own;
  const names = files.flatMap((file) => /\/([^/]*)\.up\.sql$/.exec(file)?.[1] ?? []);
  return nextNumber(names, conventions, now);
}

/** The number behind the newest of some migrations: `0001_init`, or `20261127_01_init`. */
export function nextNumber(
  names: readonly string[],
  { migrations }: Pick<Project['conventions'], 'migrations'>,
  now: Date,
): string {
  if (migrations === 'date') return nextOfDay(names, now);
  const taken = names.map((name) => Number(/^\d{4,}(?=_)/.exec(name)?.[0] ?? 0));
  return String(Math.max(0, ...taken) + 1).padStart(4, '0');
}

/** As `nextNumber` in the project's `db/migration-files.ts` numbers them. */
function nextOfDay(names: readonly string[], now: Date): string {
  const dated = names.filter((name) => /^\d{8}_/.test(name));
  const newest = dated.sort((one, other) => one.localeCompare(other, 'en', { numeric: true })).at(-1);
  const [, number = '', ofDay] = /^(\d{8})(?:_(\d{2})(?=_))?/.exec(newest ?? '') ?? [];
  if (number < dayOf(now)) return `${dayOf(now)}_01`;
  if (ofDay !== undefined) return `${number}_${String(Number(ofDay) + 1).padStart(2, '0')}`;
  const [year, month, date] = [number.slice(0, 4), number.slice(4, 6), number.slice(6)].map(Number);
  return `${dayOf(new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, (date ?? 0) + 1)))}_01`;
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10).replaceAll('-', '');
