import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Project } from '../project/project.ts';
import { nextNumber } from '../project/migration-number.ts';
import { templatesOf } from '../render/render-template.ts';
import { capabilityNames, presencesOf, type Presence } from '../capabilities/known.ts';
import { foldersOf } from '../capabilities/overlays-of.ts';

const folder = 'backend/migrations';

/**
 * The numbers of the migrations that capabilities bring. Each has one of its own, the same in every project, behind those of
 * the base and in the order of the table: so it does not matter which came first. It is taken unless another migration has
 * it, or a later one is a feature's or was sealed: databases ran that, and refuse whatever comes before it. Then, and where
 * migrations are dated, the number is the next.
 *
 * @returns the number of a migration, by the rest of its name: what the project gave it, or what it gets
 */
export function migrationNumbers(project: Project, now = new Date()): (migration: string) => string {
  const names = project.list(folder).flatMap((file) => /^(.*)\.up\.sql$/.exec(file)?.[1] ?? []);
  const given = new Map(names.map((name) => [restOf(name), numberOf(name)]));
  const run = [...sealedIn(project), ...ofFeatures(given)];
  return (migration) => {
    const known = given.get(migration);
    if (known !== undefined) return known;
    const own = ownNumbers().get(migration) ?? '';
    const isFree = ![...given.values()].includes(own) && run.every((number) => number < own);
    const isTaken = project.conventions.migrations === 'sequence' && own !== '' && isFree;
    const number = isTaken
      ? own
      : nextNumber(
          [...given].map(([rest, one]) => `${one}_${rest}`),
          project.conventions,
          now,
        );
    given.set(migration, number);
    return number;
  };
}

const numberOf = (name: string): string => /^\d+(?:_\d{2}(?=_))?/.exec(name)?.[0] ?? '';
const restOf = (name: string): string => name.slice(numberOf(name).length + 1);

/** The numbers of the migrations that some database in development has run; see `sealFault`. */
const sealedIn = (project: Project): readonly string[] =>
  [...(project.read(`${folder}.sha256`) ?? '').matchAll(/ migrations\/(\d+)_/g)].map(
    ([, number = '']) => number,
  );

/** The numbers of those that neither the base nor a capability brings. */
const ofFeatures = (given: ReadonlyMap<string, string>): readonly string[] => {
  const base = new Set(namesIn('app', 'base').map(restOf));
  return [...given].flatMap(([rest, number]) => (base.has(rest) || ownNumbers().has(rest) ? [] : [number]));
};

/**
 * What people should know of a migration that comes between those that the project has: of two capabilities without a
 * feature nobody can tell whether the later one has run anywhere.
 *
 * @param coming paths, of whatever files
 */
export const betweenMigrations = (project: Project, coming: readonly string[]): readonly string[] => {
  const present = project.list(folder).flatMap((file) => /^(.*)\.up\.sql$/.exec(file)?.[1] ?? []);
  return coming.flatMap((file) => {
    const name = file.startsWith(`${folder}/`) ? /([^/]*)\.up\.sql$/.exec(file)?.[1] : undefined;
    const later = name === undefined ? undefined : present.find((one) => numberOf(one) > numberOf(name));
    if (name === undefined || later === undefined) return [];
    return `The migration ${name} goes before ${later}. A database that has run that one refuses it: then rename its two files to the next number.`;
  });
};

let own: ReadonlyMap<string, string> | undefined;

/** Read from the templates, once. */
function ownNumbers(): ReadonlyMap<string, string> {
  if (own) return own;
  const base = namesIn('app', 'base').map((name) => Number(numberOf(name)));
  const names = presencesOf(capabilityNames)
    .flatMap(foldersOf)
    .flatMap((one) => namesIn('capabilities', one));
  const rests = new Set(names.map((name) => name.replace('{number}_', '')));
  own = new Map(
    [...rests].map((rest, index) => [rest, String(Math.max(0, ...base) + index + 1).padStart(4, '0')]),
  );
  return own;
}

/** Whether something brings a migration. */
export const hasMigrations = (presence: Presence): boolean =>
  foldersOf(presence).some((one) => namesIn('capabilities', one).length > 0);

function namesIn(generator: string, overlay: string): readonly string[] {
  const migrations = path.join(templatesOf(generator), overlay, folder);
  if (!existsSync(migrations)) return [];
  return readdirSync(migrations)
    .sort()
    .flatMap((file) => /^(.*)\.up\.sql(?:\.ejs)?$/.exec(file)?.[1] ?? []);
}
