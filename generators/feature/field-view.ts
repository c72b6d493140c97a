import {
  fieldTypes,
  isNullable,
  quoted,
  spellingsOf,
  sqlQuoted,
  wordsOfSpelling,
  type Column,
  type Field,
  type Names,
} from 'paxx-conventions';
import { sqlIdentifier, sqlName } from './sql-identifier.ts';

export type FieldView = ReturnType<typeof fieldView>;

/** One field as the templates of the backend print it. */
export function fieldView(field: Field, feature: Names) {
  const { camel, pascal, human } = spellingsOf(wordsOfSpelling(field.name));
  const type = fieldTypes[field.type];
  const column = columnOf(field, feature);
  const schema = type.schema(field, enumNames(field.name, feature).constant);
  return {
    property: camel,
    human,
    pascal,
    column: sqlName(field.name),
    isShown: field.redact !== true,
    // date('due_on').notNull()
    model: `${builderOf(field, column)}${isNullable(field) ? '' : '.notNull()'}${modelDefault(field)}`,
    // due_on date NOT NULL
    definition: `${sqlName(field.name)} ${column.sql}${isNullable(field) ? '' : ' NOT NULL'}${sqlDefault(field)}`,
    comment: sqlQuoted(commentOf(field)),
    // z.iso.date().nullish() in a request, z.iso.date().nullable() in an answer.
    request: `${schema}${absentable(field)}`,
    answer: `${type.response ?? schema}${isNullable(field) ? '.nullable()' : ''}`,
  };
}

/** The enum that a field brings, if its type has a list of values. */
export function enumView(field: Field, feature: Names) {
  const values = fieldTypes[field.type].values?.(field);
  return values ? [{ ...enumNames(field.name, feature), values: values.map(quoted).join(', ') }] : [];
}

/** `invoiceStatus`, `invoice_status`, and that in SQL, quoted where SQL reserves the word: `session_user`. */
function enumNames(name: string, feature: Names) {
  const type = sqlIdentifier(feature.snake, name);
  const constant = `${feature.camel}${spellingsOf(wordsOfSpelling(name)).pascal}`;
  return { constant, type, sqlType: sqlName(type) };
}

/** The index that a field brings, always within the workspace; `suffix` is `key` for a unique one. */
export function indexView({ name, type }: Field, feature: Names, suffix: 'key' | 'idx') {
  const { camel } = spellingsOf(wordsOfSpelling(name));
  const column = sqlName(name);
  // What lists hold is found by an index that knows no order, nor workspaces.
  const isInverted = fieldTypes[type].isList === true;
  return {
    property: camel,
    column,
    name: isInverted
      ? sqlIdentifier(feature.plural.snake, name, suffix)
      : sqlIdentifier(feature.plural.snake, 'workspace_id', name, suffix),
    modelColumns: isInverted
      ? `.using('gin', table.${camel})`
      : `.on(table.workspaceId, table.${camel}, table.id)`,
    sqlColumns: isInverted ? `USING gin (${column})` : `(workspace_id, ${column}, id)`,
  };
}

/** The column as its type has it; the enum of a field is its own builder and its own SQL type. */
function columnOf(field: Field, feature: Names): Column {
  const { column } = fieldTypes[field.type];
  if (column) return column(field);
  const { constant, sqlType } = enumNames(field.name, feature);
  return { builder: constant, sql: sqlType };
}

function builderOf(field: Field, { builder, options, suffix = '' }: Column): string {
  return `${builder}(${[quoted(field.name), options].filter((argument) => argument !== undefined).join(', ')})${suffix}`;
}

/** A list that nobody has to give is empty. */
const defaultOf = (field: Field): string | undefined =>
  field.default ?? (fieldTypes[field.type].isList === true && field.required !== true ? '' : undefined);

function modelDefault(field: Field): string {
  const value = defaultOf(field);
  if (value === undefined) return '';
  const code = fieldTypes[field.type].defaultCode?.(value) ?? { literal: quoted(value) };
  return `.default(${'sql' in code ? inTemplate(code.sql) : code.literal})`;
}

function sqlDefault(field: Field): string {
  const value = defaultOf(field);
  if (value === undefined) return '';
  const code = fieldTypes[field.type].defaultCode?.(value) ?? { literal: sqlQuoted(value) };
  return ` DEFAULT ${'sql' in code ? code.sql : code.literal}`;
}

/** SQL within the ORM's tagged template, whose backslashes, backticks and placeholders would mean something. */
const inTemplate = (sql: string): string => `sql\`${sql.replace(/[\\`]|\$(?=\{)/g, String.raw`\$&`)}\``;

function absentable(field: Field): string {
  if (field.required === true) return '';
  return isNullable(field) ? '.nullish()' : '.optional()';
}

function commentOf(field: Field): string {
  const { title } = spellingsOf(wordsOfSpelling(field.name));
  const values = fieldTypes[field.type].values?.(field);
  return [
    `${title}.`,
    ...(values ? [`One of ${values.join(', ')}.`] : []),
    ...(field.unique === true ? ['Unique in its workspace.'] : []),
    ...(field.redact === true ? ['Never answered, never logged.'] : []),
  ].join(' ');
}
