import { quote } from './enum-statements.ts';
import { changed, columnChanges, type Pair } from './find-difference.ts';
import type { Column, Enum, Structure } from './read-structure.ts';

/** As a column stands in CREATE TABLE. */
export function printColumn({ name, type, isRequired, default: value }: Column): string {
  return `${name} ${type}${isRequired ? ' NOT NULL' : ''}${value === null ? '' : ` DEFAULT ${value}`}`;
}

export function addColumn(column: Column): string {
  const statement = `ALTER TABLE ${column.table} ADD COLUMN IF NOT EXISTS ${printColumn(column)};`;
  if (!column.isRequired || column.default !== null) return statement;
  return `-- Fails where there are rows: give them a value, by a DEFAULT or by an UPDATE before SET NOT NULL.\n${statement}`;
}

export const dropColumn = ({ table, name }: Column) =>
  `ALTER TABLE ${table} DROP COLUMN IF EXISTS ${name};`;

/** Only a person knows what the column is for; its name in words is where to begin. */
export function comment({ table, name, comment }: Column): string {
  const words = name.replaceAll('"', '').replaceAll('_', ' ');
  const text = comment ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  return `COMMENT ON COLUMN ${table}.${name} IS ${quote(text)};`;
}

/** The columns that change, and those whose enum is made anew. */
export function alterColumns(
  from: Structure,
  to: Structure,
  remade: readonly Pair<Enum>[],
): string[] {
  const anew = remade.map(([{ name }]) => name);
  const enums = [...from.enums, ...to.enums].map(({ name }) => name);
  const needsType = ([old, wanted]: Pair<Column>) =>
    old.type !== wanted.type || anew.includes(wanted.type);
  return changed(columnChanges(from, to, (column) => anew.includes(column.type))).map((pair) =>
    alterColumn(
      pair,
      needsType(pair),
      pair.some(({ type }) => enums.includes(type)),
    ),
  );
}

/** An enum casts to nothing but text, and from nothing else. */
function alterColumn([from, to]: Pair<Column>, needsType: boolean, isEnum: boolean): string {
  const isDefaultOther = needsType || from.default !== to.default;
  const value = isEnum ? `${to.name}::text` : to.name;
  const actions = [
    // A default of the old type might not fit the new one.
    ...(isDefaultOther && from.default !== null ? ['DROP DEFAULT'] : []),
    ...(needsType ? [`TYPE ${to.type} USING ${value}::${to.type}`] : []),
    ...(isDefaultOther && to.default !== null ? [`SET DEFAULT ${to.default}`] : []),
    ...(from.isRequired === to.isRequired ? [] : [`${to.isRequired ? 'SET' : 'DROP'} NOT NULL`]),
  ];
  const lines = actions.map((action) => `  ALTER COLUMN ${to.name} ${action}`);
  return `ALTER TABLE ${to.table}\n${lines.join(',\n')};`;
}
