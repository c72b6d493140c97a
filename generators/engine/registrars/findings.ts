import {
  featureOf,
  match,
  pathOf,
  type Conventions,
  type Names,
  type ReadEntry,
  type Reading,
} from 'paxx-conventions';
import type { Finding } from './finding.ts';
import { registrarsOf, type RegistrarProject } from './registrar.ts';
import { survey, type Survey } from './survey.ts';

/** Everything that is wrong with the registries of a project: what `sync` repairs, and what people must decide. */
export async function findings(project: RegistrarProject): Promise<readonly Finding[]> {
  const surveys = survey(await registrarsOf(project), project);
  return surveys.flatMap((one) => [
    ...unreadableFindings(one),
    ...missingFindings(one),
    ...superfluousFindings(one, project.conventions),
    ...differenceFindings(one, project.conventions),
    ...orphanFindings(one, surveys),
    ...counterpartFindings(one, surveys, project),
  ]);
}

const placeOf = (
  { registrar: { registry, file } }: Survey,
  line: number,
): Pick<Finding, 'registry' | 'file' | 'line'> => ({
  registry: registry.id,
  file,
  line,
});

function unreadableFindings(one: Survey): readonly Finding[] {
  const { reading, expected, text } = one;
  const { file, registry } = one.registrar;
  if (text === undefined) {
    if (!expected.some(({ demand }) => demand === 'yes')) return [];
    const message = `The registry of every ${registry.noun}, ${file}, does not exist. Restore it, or switch it off under "registries.${registry.id}" in .yo-rc.json.`;
    return [{ kind: 'unreadable', ...placeOf(one, 1), message }];
  }
  if (reading?.kind !== 'unreadable') return [];
  const { reason, line, column } = reading;
  const message = `${file} cannot be read. ${reason} Correct it by hand.`;
  return [{ kind: 'unreadable', ...placeOf(one, line), column, message }];
}

function missingFindings(one: Survey): readonly Finding[] {
  const { comparison, expected, reading } = one;
  const { file, registry } = one.registrar;
  return (comparison?.missing ?? []).flatMap((entry) => {
    const found = expected.find((candidate) => candidate.entry === entry);
    if (!found) return [];
    const { feature, path } = found;
    const message = `The ${registry.noun} of "${feature.plural.kebab}" in ${path} is not registered in ${file}. Run "npx generator-paxx sync".`;
    return [{ kind: 'missing' as const, ...placeOf(one, lastLine(reading)), feature, message, entry }];
  });
}

/** New entries are looked for below those that are there. */
const lastLine = (reading: Reading | undefined): number =>
  reading?.kind === 'read' ? Math.max(1, ...reading.entries.map(({ line }) => line)) : 1;

function superfluousFindings(one: Survey, conventions: Conventions): readonly Finding[] {
  const { comparison } = one;
  const { file, registry } = one.registrar;
  const dead = (comparison?.dead ?? []).map((read): Finding => {
    const origin = read.from === undefined ? 'stands for a part' : `comes from "${read.from}"`;
    const message = `The ${registry.noun} "${read.key}" in ${file} ${origin}, which does not exist any more. Run "npx generator-paxx sync".`;
    return { kind: 'dead', ...placeOf(one, read.line), ...ownerOf(read, one, conventions), message, read };
  });
  const duplicate = (comparison?.duplicate ?? []).map((read): Finding => {
    const message = `The ${registry.noun} "${read.key}" stands more than once in ${file}. Run "npx generator-paxx sync".`;
    return {
      kind: 'duplicate',
      ...placeOf(one, read.line),
      ...ownerOf(read, one, conventions),
      message,
      read,
    };
  });
  return [...dead, ...duplicate];
}

/** The right thing under another key, or another thing under the right one. */
function differenceFindings(one: Survey, conventions: Conventions): readonly Finding[] {
  const { file, registry } = one.registrar;
  const different = one.comparison?.different ?? [];
  return different.map(({ read, entry, kind }) => {
    const message =
      kind === 'key'
        ? `The ${registry.noun} "${read.key}" in ${file} must stand under the key "${entry.key}". Change the key.`
        : `The key "${read.key}" in ${file} holds ${read.symbol ?? 'something'} from "${read.from ?? ''}", not ${entry.symbol ?? ''} from "${entry.from ?? ''}". Correct the entry by hand.`;
    return {
      kind: 'disagreement',
      ...placeOf(one, read.line),
      ...ownerOf(read, one, conventions),
      message,
    };
  });
}

/** An entry that is only a key lives by the registry of the same part, which has the files behind it. */
function orphanFindings(one: Survey, surveys: readonly Survey[]): readonly Finding[] {
  const { reading, comparison, expected } = one;
  const { registry, file } = one.registrar;
  const owner = surveys.find(
    ({ registrar }) => registrar.registry.part === registry.part && registrar.registry.id !== registry.id,
  );
  if (registry.literal === undefined || reading?.kind !== 'read' || owner?.reading?.kind !== 'read')
    return [];
  if (owner.reading.isOpen) return [];
  const known = new Set(
    [...owner.reading.entries, ...expected.map(({ entry }) => entry)].map(({ key }) => key),
  );
  return reading.entries
    .filter((read) => !known.has(read.key) && comparison?.dead.includes(read) !== true)
    .map((read) => {
      const message = `The ${registry.noun} "${read.key}" in ${file} belongs to nothing. Remove the entry.`;
      return { kind: 'disagreement', ...placeOf(one, read.line), message };
    });
}

/** An app that one registry holds or is about to hold, and the other neither holds nor has a part for. */
function counterpartFindings(
  one: Survey,
  surveys: readonly Survey[],
  project: RegistrarProject,
): readonly Finding[] {
  const { registry, file } = one.registrar;
  const other = surveys.find(({ registrar }) => registrar.registry.id === registry.agreesWith);
  if (!other?.comparison || !one.comparison || (other.reading?.kind === 'read' && other.reading.isOpen))
    return [];
  const present = keysOf(other);
  return [...keysOf(one)].flatMap(([key, line]) => {
    const feature =
      registry.key === undefined ? undefined : match(registry.key, key, project.conventions.plurals)?.feature;
    if (present.has(key) || !feature) return [];
    const message = `The app "${key}" in ${file} has no counterpart in ${other.registrar.file}. ${action(other, feature, project)}`;
    return [{ kind: 'disagreement' as const, ...placeOf(one, line), feature, message }];
  });
}

function action(
  { registrar: { registry } }: Survey,
  feature: Names,
  { conventions }: RegistrarProject,
): string {
  const isPart = conventions.layout[registry.part] !== undefined;
  const place = isPart ? ` in ${pathOf(registry.part, feature, conventions)}` : '';
  return `Add the ${registry.noun}${place}, or remove this entry.`;
}

/** Key → line of every entry that stays or comes when the registry is repaired. */
function keysOf({ reading, comparison }: Survey): ReadonlyMap<string, number> {
  const entries = reading?.kind === 'read' ? reading.entries : [];
  const staying = entries.filter((read) => !comparison?.dead.includes(read));
  // An entry under a wrong key is reported as such, and counts under the right one.
  const keyOf = (read: ReadEntry): string =>
    comparison?.different.find((one) => one.read === read)?.entry.key ?? read.key;
  return new Map([
    ...(comparison?.missing ?? []).map(({ key }) => [key, lastLine(reading)] as const),
    ...staying.map((read) => [keyOf(read), read.line] as const),
  ]);
}

function ownerOf(
  read: ReadEntry,
  { registrar: { registry, file } }: Survey,
  conventions: Conventions,
): Pick<Finding, 'feature'> {
  const feature = featureOf(read, registry, file, conventions);
  return feature ? { feature } : {};
}
