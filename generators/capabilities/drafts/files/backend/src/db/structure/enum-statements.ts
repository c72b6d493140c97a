import type { Pair } from './find-difference.ts';
import type { Enum, Structure } from './read-structure.ts';

export const createEnum = (one: Enum) =>
  `DO $$\nBEGIN\n  ${createType(one)}\nEXCEPTION\n  WHEN duplicate_object THEN NULL;\nEND\n$$;`;

/** New labels are added to the type. */
export function addLabels([{ labels: known }, { name, labels }]: Pair<Enum>): string[] {
  return labels.flatMap((label, place) => {
    if (known.includes(label)) return [];
    const [before, first] = [labels[place - 1], known[0] ?? ''];
    const where = before === undefined ? `BEFORE ${quote(first)}` : `AFTER ${quote(before)}`;
    return [`ALTER TYPE ${name} ADD VALUE IF NOT EXISTS ${quote(label)} ${where};`];
  });
}

/** Where a label goes, is used at once, or the order changes, the type is made anew. */
export function remake([from, to]: Pair<Enum>): string[] {
  const isLess = from.labels.some((label) => !to.labels.includes(label));
  const warning = '-- Fails where a row holds a value that goes: give it another one first.\n';
  const rename = `ALTER TYPE ${to.name} RENAME TO ${oldName(to)};`;
  return [`${isLess ? warning : ''}${rename}`, createType(to)];
}

export function isRemade([from, to]: Pair<Enum>, wanted: Structure): boolean {
  const kept = to.labels.filter((label) => from.labels.includes(label));
  const added = to.labels.filter((label) => !from.labels.includes(label));
  return kept.join() !== from.labels.join() || added.some((label) => isUsed(to, label, wanted));
}

/** PostgreSQL lets nobody use a new label in the transaction that adds it to a type. */
function isUsed({ name }: Enum, label: string, { columns, constraints, indexes }: Structure) {
  const texts = [
    ...columns.map((column) => column.default ?? ''),
    ...[...constraints, ...indexes].map(({ definition }) => definition),
  ];
  return texts.some((text) => text.includes(`${quote(label)}::${name}`));
}

/** Whether an expression is about values of these types: it cannot stay while they change. */
export const isAbout =
  (enums: readonly Pair<Enum>[]) =>
  ({ definition }: { definition: string }): boolean =>
    enums.some(([{ name }]) => new RegExp(`::${name}(?!\\w)`).test(definition));

export const dropRemade = ([{ name }]: Pair<Enum>) => `DROP TYPE ${oldName({ name })};`;

export const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

const createType = ({ name, labels }: Enum) =>
  `CREATE TYPE ${name} AS ENUM (${labels.map(quote).join(', ')});`;

const oldName = ({ name }: { name: string }) =>
  name.endsWith('"') ? `${name.slice(0, -1)}_old"` : `${name}_old`;
