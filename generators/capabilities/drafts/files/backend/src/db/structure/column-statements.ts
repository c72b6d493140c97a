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
  const isAnew = (column: Column) => anew.includes(elementOf(column));
  return changed(columnChanges(from, to, isAnew)).map((pair) => {
    const [old, wanted] = pair;
    const needsType = old.type !== wanted.type || isAnew(wanted);
    const isEnum = pair.some((column) => enums.includes(elementOf(column)));
    return alterColumn(pair, needsType, isEnum);
  });
}

/** The type of a value, or of the values in an array. */
const elementOf = ({ type }: Column) => type.replace(/\[\]$/, '');

/** How the values become those of the other type. */
function castOf(from: Column, to: Column, isEnum: boolean): string {
  // A cast would cut texts that are too long; without one they are refused.
  if (isText(from) && isText(to)) return '';
  // An enum casts to nothing but text, and from nothing else.
  const asText = `::text${to.type.endsWith('[]') ? '[]' : ''}`;
  return ` USING ${to.name}${isEnum ? asText : ''}::${to.type}`;
}

const isText = ({ type }: Column) => /^(?:text|varchar|character)\b(?!.*\[\])/.test(type);

function alterColumn([from, to]: Pair<Column>, needsType: boolean, isEnum: boolean): string {
  const isDefaultOther = needsType || from.default !== to.default;
  const actions = [
    // A default of the old type might not fit the new one.
    ...(isDefaultOther && from.default !== null ? ['DROP DEFAULT'] : []),
    ...(needsType ? [`TYPE ${to.type}${castOf(from, to, isEnum)}`] : []),
    ...(isDefaultOther && to.default !== null ? [`SET DEFAULT ${to.default}`] : []),
    ...(from.isRequired === to.isRequired ? [] : [`${to.isRequired ? 'SET' : 'DROP'} NOT NULL`]),
  ];
  const lines = actions.map((action) => `  ALTER COLUMN ${to.name} ${action}`);
  const warning = '-- Fails where a row has none: give it a value first, by an UPDATE.\n';
  const needsValues = to.isRequired && !from.isRequired;
  return `${needsValues ? warning : ''}ALTER TABLE ${to.table}\n${lines.join(',\n')};`;
}
