import {
  filesMatching,
  isFrontend,
  locate,
  parts,
  pathOf,
  placeholdersIn,
  sliceParts,
  type Finding,
  type Names,
  type PartRow,
  type SlicePart,
} from 'paxx-conventions';
import { diagnostic, type Diagnostic } from '../engine/diagnostics/diagnostic.ts';
import { furtherMigration } from '../engine/project/further-migration.ts';
import type { Project } from '../engine/project/project.ts';

/** Parts that follow from a slice: all that people see, too. Without the others they are what is left of it. */
const following: ReadonlySet<SlicePart> = new Set<SlicePart>([
  'migrationUp',
  'migrationDown',
  'factory',
  'serviceTest',
  'routerTest',
  ...sliceParts.filter(isFrontend),
]);

/** Where people keep what belongs to a feature and is no part of it. */
const surroundings = ['docs', 'docs/feature', 'e2e', 'tests/e2e', 'frontend/e2e', 'frontend/tests'];

export interface Remains {
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that are not to be repaired: who renamed a folder has not finished, and nothing of it is to be lost. */
  readonly held: ReadonlySet<Finding>;
}

/**
 * What is left of features that were taken away by hand, as a whole or by half, or that were renamed by hand. Registries
 * say which: their entries are dead, or have lost their counterpart. Rows for tests without the slice say it as well, so
 * that nothing is forgotten once the registries are clean.
 */
export function remainsOf(project: Project, findings: readonly Finding[]): Remains {
  const diagnostics: Diagnostic[] = [];
  const held = new Set<Finding>();
  for (const feature of suspectsIn(project, findings)) {
    const own = findings.filter((one) => isSame(one.feature, feature));
    const sources = existing(feature, project, (part) => !following.has(part));
    if (sources.length > 0) {
      diagnostics.push(...incomplete(feature, own, sources, project));
      continue;
    }
    const moved = movedTo(own, project);
    if (moved) {
      diagnostics.push(moved.diagnostic);
      for (const one of findings) if (own.includes(one) || isSame(one.feature, moved.feature)) held.add(one);
      continue;
    }
    diagnostics.push(...left(feature, successorOf(own, findings), project));
  }
  return { diagnostics, held };
}

const isSame = (one: Names | undefined, other: Names): boolean => one?.kebab === other.kebab;

function suspectsIn(project: Project, findings: readonly Finding[]): Iterable<Names> {
  const lost = findings
    .filter(({ kind }) => kind === 'dead' || kind === 'disagreeing')
    .flatMap(({ feature }) => feature ?? []);
  return new Map([...lost, ...orphansIn(project)].map((feature) => [feature.kebab, feature])).values();
}

/** Features of which there are rows for tests and a migration, and no source. */
function orphansIn(project: Project): readonly Names[] {
  const { conventions } = project;
  if (conventions.layout.factory === undefined) return [];
  return filesMatching(conventions.layout.factory, project)
    .flatMap((file) => locate(file, conventions)?.feature ?? [])
    .filter((feature) => existing(feature, project, (part) => !following.has(part)).length === 0)
    .filter((feature) => existing(feature, project, (part) => part === 'migrationUp').length > 0);
}

interface Found {
  readonly part: SlicePart;
  readonly file: string;
}

/** The parts of a feature that stand on disk, one for each locale, and its migration whatever its number. */
function existing(
  feature: Names,
  project: Project,
  isWanted: (part: SlicePart) => boolean,
): readonly Found[] {
  const { conventions } = project;
  return sliceParts.filter(isWanted).flatMap((part) => {
    const pattern = conventions.layout[part];
    if (pattern === undefined) return [];
    const held = placeholdersIn(part);
    const files = held.has('{number}')
      ? filesMatching(pattern, project).filter((file) => isSame(locate(file, conventions)?.feature, feature))
      : (held.has('{locale}') ? conventions.locales : ['']).map((locale) =>
          pathOf(part, feature, conventions, { locale }),
        );
    return files.filter(project.exists).map((file) => ({ part, file }));
  });
}

/** A feature of which entries are dead, while other sources of it are there. What came by an answer may go alone. */
function incomplete(
  feature: Names,
  own: readonly Finding[],
  sources: readonly Found[],
  project: Project,
): readonly Diagnostic[] {
  const dead = own.filter(({ kind }) => kind === 'dead').map(({ registry }) => registry.part);
  if (dead.includes('frontendApp')) {
    const rest = existing(feature, project, (part) => part === 'app' || isFrontend(part));
    return [
      report(
        sources[0]?.file ?? '',
        `The frontend half of "${feature.plural.kebab}" is gone, and ${listOf(rest)} are left. Restore it, or delete these and run sync again.`,
      ),
    ];
  }
  const gone = sliceParts.filter((part) => {
    const { when }: PartRow = parts[part];
    const isAlways = when === undefined && !following.has(part);
    return (
      isAlways && project.conventions.layout[part] !== undefined && sources.every((one) => one.part !== part)
    );
  });
  if (!gone.some((part) => dead.includes(part))) return [];
  const missing = gone.map((part) => parts[part].noun).join(', ');
  return [
    report(
      sources[0]?.file ?? '',
      `Half of "${feature.plural.kebab}" is gone: ${missing}. There still are ${listOf(sources)}. Restore what is gone, or delete the rest and run sync again.`,
    ),
  ];
}

const listOf = (found: readonly Found[]): string => found.map(({ file }) => file).join(', ');

/** Another place that still exports what the entries of a feature import: its files were moved, and their names were not. */
function movedTo(own: readonly Finding[], project: Project) {
  for (const { kind, registry, read, feature } of own) {
    const pattern = project.conventions.layout[registry.part];
    const symbol = read?.imported;
    if (kind !== 'dead' || pattern === undefined || symbol === undefined || !feature) continue;
    const exported = new RegExp(String.raw`\bexport\s[^;]*?\b${symbol.replaceAll('$', String.raw`\$`)}\b`);
    const file = filesMatching(pattern, project).find((one) => exported.test(project.read(one) ?? ''));
    const found = file === undefined ? undefined : locate(file, project.conventions)?.feature;
    if (file === undefined || !found) continue;
    const message =
      `Was "${feature.plural.kebab}" renamed to "${found.plural.kebab}"? ${file} exports "${symbol}", and the registries look for it at its old place. ` +
      `Rename what the files export as well ("${symbol}" and the like), or move them back. Until then sync changes nothing about the two.`;
    return { feature: found, diagnostic: report(file, message) };
  }
  return undefined;
}

/** The feature that has come in exactly the registries from which this one goes. */
function successorOf(own: readonly Finding[], findings: readonly Finding[]): Names | undefined {
  const placesOf = (feature: Names | undefined, kind: Finding['kind']): string =>
    findings
      .filter((one) => one.kind === kind && feature !== undefined && isSame(one.feature, feature))
      .map(({ registry }) => registry.id)
      .join();
  const gone = placesOf(own[0]?.feature, 'dead');
  if (gone === '') return undefined;
  return findings.find((one) => one.kind === 'missing' && placesOf(one.feature, 'missing') === gone)?.feature;
}

/** Everything that is left of a feature, each with what is to be done about it. */
function left(feature: Names, successor: Names | undefined, project: Project): readonly Diagnostic[] {
  const name = feature.plural.kebab;
  const further = (message: string): string => furtherMigration(project.conventions, message);
  const known = existing(feature, project, (part) => following.has(part));
  const said = known.map(({ part, file }) => {
    if (part === 'migrationUp' || part === 'migrationDown')
      return report(
        file,
        successor
          ? `Was "${name}" renamed to "${successor.plural.kebab}"? This made the table of the old name: ${parts[part].noun}. Keep it, and rename the table by ${further(`rename ${name}`)}.`
          : `The feature "${name}" is gone, and this is left of it: ${parts[part].noun}. Keep it where it ran, and drop the table by ${further(`drop ${name}`)}. Delete it where it never ran.`,
      );
    return report(file, sayLeft(parts[part].noun));
  });
  function sayLeft(noun: string): string {
    return successor
      ? `Was "${name}" renamed to "${successor.plural.kebab}"? This still bears the old name: ${noun}. Rename it as well, then run sync again.`
      : `The feature "${name}" is gone, and this is left of it: ${noun}. Delete it, then run sync again.`;
  }
  const files = known.map(({ file }) => file);
  // Folders that hold a part go with it: it is named.
  const strays = strayFiles(feature, project).filter((stray) =>
    files.every((file) => file !== stray && !file.startsWith(`${stray}/`)),
  );
  const plural = project.conventions.plurals[feature.kebab];
  return [
    ...said,
    ...strays.map((file) => report(file, sayLeft('file'))),
    ...(plural === undefined
      ? []
      : [
          report(
            '.yo-rc.json',
            `The feature "${name}" is gone, and its plural is left under "plurals". Remove it there.`,
          ),
        ]),
  ];
}

/** Files in the folders of a feature that are none of its parts, and files elsewhere that bear its name. */
function strayFiles(feature: Names, { conventions, list, read }: Project): readonly string[] {
  const patterns = Object.values(conventions.layout).filter((pattern) => /\{features?\}\//.test(pattern));
  const folders = patterns.map((pattern) =>
    pattern
      .replace(/(\{features?\})\/.*$/, '$1')
      .replace('{features}', feature.plural.kebab)
      .replace('{feature}', feature.kebab),
  );
  const word = new RegExp(`(?:^|[^a-z])(?:${feature.plural.kebab}|${feature.kebab})(?:[^a-z]|$)`);
  const named = surroundings.flatMap((folder) =>
    list(folder)
      .filter((name) => word.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const inside = [...new Set(folders)].flatMap((folder) => list(folder).map((name) => `${folder}/${name}`));
  // Git knows no folder without files.
  const holdsFile = (place: string): boolean =>
    read(place) !== undefined || list(place).some((name) => holdsFile(`${place}/${name}`));
  return [...inside, ...named].filter(holdsFile);
}

const report = (file: string, message: string): Diagnostic =>
  diagnostic('PAXX1005', message, { file, line: 1 });
