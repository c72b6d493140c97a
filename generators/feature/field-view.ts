import { isNullable, spellingsOf, wordsOfSpelling, type Field, type Names } from 'paxx-conventions';
import { sqlIdentifier, sqlName } from './sql-identifier.ts';
import { quoted, sqlQuoted, typeCode } from './type-code.ts';

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
  const code = typeCode[field.type];
  const schema = code.schema(field);
  const distinct = field.unique === true ? code.distinct?.(field) : undefined;
  return {
    property: camel,
    human,
    pascal,
    column: sqlName(field.name),
    isShown: field.redact !== true,
    model: `${builderOf(field, feature)}${isNullable(field) ? '' : '.notNull()'}${modelDefault(field)}`,
    definition: `${sqlName(field.name)} ${sqlType(field, feature)}${isNullable(field) ? '' : ' NOT NULL'}${sqlDefault(field)}`,
    comment: sqlQuoted(commentOf(field)),
    schema,
    create: field.required === true ? '' : absentable(field),
    update: absentable(field),
    response: `${field.type === 'enum' ? `fields.${camel}` : code.response}${isNullable(field) ? '.nullable()' : ''}`,
    fromRow: fromRow(field, `row.${camel}`),
    isRequired: field.required === true,
    made: distinct ?? code.sample(field, 1),
    isMadeDistinct: distinct !== undefined,
    samples: [code.sample(field, 1), code.sample(field, 2)],
  };
}

/** The enum that a field brings, if it is one. */
export function enumView(field: Field, feature: Names): EnumView[] {
  if (field.type !== 'enum') return [];
  const { pascal } = spellingsOf(wordsOfSpelling(field.name));
  const values = (field.values ?? []).map(quoted).join(', ');
  const type = sqlIdentifier(feature.snake, field.name);
  return [{ constant: `${feature.camel}${pascal}`, type, sqlType: sqlName(type), values }];
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
export function columnBuilder(field: Field): string | undefined {
  return field.type === 'enum' ? undefined : typeCode[field.type].column(field)[0];
}

function builderOf(field: Field, feature: Names): string {
  const [name, options] = typeCode[field.type].column(field);
  const builder = enumView(field, feature)[0]?.constant ?? name;
  return `${builder}(${[quoted(field.name), options].filter((argument) => argument !== undefined).join(', ')})`;
}

const sqlType = (field: Field, feature: Names): string =>
  enumView(field, feature)[0]?.sqlType ?? typeCode[field.type].sql(field);

function modelDefault(field: Field): string {
  if (field.default === undefined) return '';
  return `.default(${(typeCode[field.type].modelDefault ?? quoted)(field.default)})`;
}

function sqlDefault(field: Field): string {
  if (field.default === undefined) return '';
  return ` DEFAULT ${(typeCode[field.type].sqlDefault ?? sqlQuoted)(field.default)}`;
}

const absentable = (field: Field): string => (isNullable(field) ? '.nullish()' : '.optional()');

function fromRow(field: Field, value: string): string {
  const convert = typeCode[field.type].fromRow;
  if (convert === undefined) return value;
  return isNullable(field) ? `${value} === null ? null : ${convert(value)}` : convert(value);
}

function commentOf(field: Field): string {
  const { title } = spellingsOf(wordsOfSpelling(field.name));
  return [
    `${title}.`,
    ...(field.values ? [`One of ${field.values.join(', ')}.`] : []),
    ...(field.unique === true ? ['Unique in its workspace.'] : []),
    ...(field.redact === true ? ['Never answered, never logged.'] : []),
  ].join(' ');
}
