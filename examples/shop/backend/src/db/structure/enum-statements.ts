import type { Pair } from './find-difference.ts';
import type { Enum } from './read-structure.ts';

export const createEnum = (one: Enum) =>
  `DO $$\nBEGIN\n  ${createType(one)}\nEXCEPTION\n  WHEN duplicate_object THEN NULL;\nEND\n$$;`;

/** New labels are added to the type. Where one goes, or the order changes, the type is made anew. */
export function alterEnum(pair: Pair<Enum>): string[] {
  const [from, to] = pair;
  if (!isRemade(pair)) return addLabels(from, to);
  return [
    '-- Fails where a row holds a value that goes: give it another one first.\n' +
      `ALTER TYPE ${to.name} RENAME TO ${oldName(to)};`,
    createType(to),
  ];
}

export function isRemade([from, to]: Pair<Enum>): boolean {
  const kept = to.labels.filter((label) => from.labels.includes(label));
  return kept.join() !== from.labels.join();
}

export const dropRemade = ([{ name }]: Pair<Enum>) => `DROP TYPE ${oldName({ name })};`;

export const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

const createType = ({ name, labels }: Enum) =>
  `CREATE TYPE ${name} AS ENUM (${labels.map(quote).join(', ')});`;

const oldName = ({ name }: { name: string }) =>
  name.endsWith('"') ? `${name.slice(0, -1)}_old"` : `${name}_old`;

function addLabels({ labels: known }: Enum, { name, labels }: Enum): string[] {
  return labels.flatMap((label, place) => {
    if (known.includes(label)) return [];
    const [before, first] = [labels[place - 1], known[0] ?? ''];
    const where = before === undefined ? `BEFORE ${quote(first)}` : `AFTER ${quote(before)}`;
    return [`ALTER TYPE ${name} ADD VALUE IF NOT EXISTS ${quote(label)} ${where};`];
  });
}
