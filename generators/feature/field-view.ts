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

/** One field as the templates of the backend print it. */
export interface FieldView {
  /** `dueOn` */
  readonly property: string;
  /** `due on` */
  readonly human: string;
  /** `DueOn` */
  readonly pascal: string;
  /** `due_on`, quoted where SQL reserves the word. */
  readonly column: string;
  readonly isShown: boolean;
  /** `date('due_on').notNull()` */
  readonly model: string;
  /** `due_on date NOT NULL` */
  readonly definition: string;
  /** What the comment on the column says. */
  readonly comment: string;
  /** `z.iso.date()` */
  readonly schema: string;
  /** What follows the schema in a create, an update and a response. */
  readonly create: string;
  readonly update: string;
  readonly response: string;
  /** `row.dueOn` */
  readonly fromRow: string;
  /** Whether a row cannot do without it. */
  readonly isRequired: boolean;
  /** A value for a row of a test, and whether it is made of the row's number. */
  readonly made: string;
  readonly isMadeDistinct: boolean;
  /** Two valid values, as literals. */
  readonly samples: readonly [string, string];
}

/** A field that brings an enum type. */
export interface EnumView {
  /** `invoiceStatus` */
  readonly constant: string;
  /** `invoice_status` */
  readonly type: string;
  /** The type in SQL, quoted where SQL reserves the word: `session_user`. */
  readonly sqlType: string;
  /** `'draft', 'sent', 'paid'`: the same text in TypeScript and in SQL. */
  readonly values: string;
}

/** A field that brings an index, always within the workspace. */
export interface IndexView {
  readonly property: string;
  readonly column: string;
  readonly name: string;
}

export function fieldView(field: Field, feature: Names): FieldView {
  const { camel, pascal, human } = spellingsOf(wordsOfSpelling(field.name));
  const type = fieldTypes[field.type];
  const column = columnOf(field, feature);
  const distinct = field.unique === true ? type.distinct?.(field) : undefined;
  return {
    property: camel,
    human,
    pascal,
    column: sqlName(field.name),
    isShown: field.redact !== true,
    model: `${builderOf(field, column)}${isNullable(field) ? '' : '.notNull()'}${modelDefault(field)}`,
    definition: `${sqlName(field.name)} ${column.sql}${isNullable(field) ? '' : ' NOT NULL'}${sqlDefault(field)}`,
    comment: sqlQuoted(commentOf(field)),
    schema: type.schema(field),
    create: field.required === true ? '' : absentable(field),
    update: absentable(field),
    response: `${type.response ?? `fields.${camel}`}${isNullable(field) ? '.nullable()' : ''}`,
    fromRow: fromRow(field, `row.${camel}`),
    isRequired: field.required === true,
    made: distinct ?? type.sample(field, 1),
    isMadeDistinct: distinct !== undefined,
    samples: [type.sample(field, 1), type.sample(field, 2)],
  };
}

/** The enum that a field brings, if its type has a list of values. */
export function enumView(field: Field, feature: Names): EnumView[] {
  const values = fieldTypes[field.type].values?.(field);
  return values ? [enumOf(field.name, values, feature)] : [];
}

function enumOf(name: string, values: readonly string[], feature: Names): EnumView {
  const { pascal } = spellingsOf(wordsOfSpelling(name));
  const type = sqlIdentifier(feature.snake, name);
  return {
    constant: `${feature.camel}${pascal}`,
    type,
    sqlType: sqlName(type),
    values: values.map(quoted).join(', '),
  };
}

/** The index that a field brings; `suffix` is `key` for a unique one. */
export function indexView({ name }: Field, feature: Names, suffix: 'key' | 'idx'): IndexView {
  const { camel } = spellingsOf(wordsOfSpelling(name));
  return {
    property: camel,
    column: sqlName(name),
    name: sqlIdentifier(feature.plural.snake, 'workspace_id', name, suffix),
  };
}

/** The ORM's function for a column. An enum's is the enum itself. */
export const columnBuilder = (field: Field): string | undefined =>
  fieldTypes[field.type].column?.(field).builder;

/** The column as its type has it; the enum of a field is its own builder and its own SQL type. */
function columnOf(field: Field, feature: Names): Column {
  const type = fieldTypes[field.type];
  if (type.column) return type.column(field);
  const { constant, sqlType } = enumOf(field.name, type.values(field), feature);
  return { builder: constant, sql: sqlType };
}

function builderOf(field: Field, { builder, options }: Column): string {
  return `${builder}(${[quoted(field.name), options].filter((argument) => argument !== undefined).join(', ')})`;
}

function modelDefault(field: Field): string {
  if (field.default === undefined) return '';
  const code = fieldTypes[field.type].defaultCode?.(field.default) ?? { literal: quoted(field.default) };
  return `.default(${'sql' in code ? inTemplate(code.sql) : code.literal})`;
}

function sqlDefault(field: Field): string {
  if (field.default === undefined) return '';
  const code = fieldTypes[field.type].defaultCode?.(field.default) ?? { literal: sqlQuoted(field.default) };
  return ` DEFAULT ${'sql' in code ? code.sql : code.literal}`;
}

/** SQL within the ORM's tagged template, whose backslashes, backticks and placeholders would mean something. */
const inTemplate = (sql: string): string => `sql\`${sql.replace(/[\\`]|\$(?=\{)/g, String.raw`\$&`)}\``;

const absentable = (field: Field): string => (isNullable(field) ? '.nullish()' : '.optional()');

function fromRow(field: Field, value: string): string {
  const convert = fieldTypes[field.type].fromRow;
  if (convert === undefined) return value;
  return isNullable(field) ? `${value} === null ? null : ${convert(value)}` : convert(value);
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
