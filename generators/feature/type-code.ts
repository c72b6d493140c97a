import type { Field, FieldType } from 'paxx-conventions';

/** How one field type is spelled in each layer of the backend. */
export interface TypeCode {
  /** The ORM's function and what follows the column's name in its call. */
  readonly column: (field: Field) => readonly [builder: string, options?: string];
  /** The SQL type. */
  readonly sql: (field: Field) => string;
  /** What a request may hold. */
  readonly schema: (field: Field) => string;
  /** What a response holds. */
  readonly response: string;
  /** A valid value as a literal; the two differ wherever the type has two values. */
  readonly sample: (field: Field, number: 1 | 2) => string;
  /** A value that no other row has, made of a `number`. A type of two values has none. */
  readonly distinct?: (field: Field) => string;
  /** The default in the model, where it is not a quoted text. */
  readonly modelDefault?: (value: string) => string;
  /** The default in SQL, where it is not a quoted text. */
  readonly sqlDefault?: (value: string) => string;
  /** The value of a row as a response has it, where the two differ. */
  readonly fromRow?: (value: string) => string;
}

const asIs = (value: string): string => value;

/** A JavaScript string in single quotes, on one line. */
export function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `'${escaped}'`;
}

/** An SQL string. */
export const sqlQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** SQL within the ORM's tagged template, whose backslashes, backticks and placeholders would mean something. */
const inTemplate = (sql: string): string => `sql\`${sql.replace(/[\\`]|\$(?=\{)/g, String.raw`\$&`)}\``;

/** PostgreSQL refuses index entries above 2704 bytes, and a character may take four. */
const longest = (field: Field): number => (field.unique === true || field.index === true ? 600 : 10_000);

/** Text of white space alone is no text; only a field that is empty by default may be empty. */
const textSchema = ({ default: value }: Field, maximum: number): string =>
  `z.string().trim()${value === '' ? '' : '.min(1)'}.max(${String(maximum)})`;

const digitsBefore = ({ precision = 10, scale = 2 }: Field): number => precision - scale;

function decimalPattern(field: Field): string {
  const before = digitsBefore(field);
  const whole = before === 0 ? '0' : `\\d{1,${String(before)}}`;
  const { scale = 2 } = field;
  return scale === 0 ? `/^-?${whole}$/` : `/^-?${whole}(\\.\\d{1,${String(scale)}})?$/`;
}

/** With all the digits after the point, as the database answers: `12.50`. */
function decimalSample(field: Field, number: 1 | 2): string {
  const { scale = 2 } = field;
  const before = digitsBefore(field);
  if (before === 0) return `'0.${String(number).padEnd(scale, '0')}'`;
  const whole = before === 1 ? String(number) : `1${String(number + 1)}`;
  return scale === 0 ? `'${whole}'` : `'${whole}.${'5'.padEnd(scale, '0')}'`;
}

const text = (number: 1 | 2, { name }: Field): string =>
  quoted(`${name.replaceAll('_', ' ')} ${String(number)}`);

const distinctText = ({ name }: Field): string => `\`${name.replaceAll('_', ' ')} \${number}\``;

const jsonDefault = (value: string): string => `${sqlQuoted(value)}::jsonb`;

/** One row a type. */
export const typeCode: Readonly<Record<FieldType, TypeCode>> = {
  string: {
    column: () => ['varchar', '{ length: 255 }'],
    sql: () => 'varchar(255)',
    schema: (field) => textSchema(field, 255),
    response: 'z.string()',
    sample: (field, number) => text(number, field),
    distinct: distinctText,
  },
  text: {
    column: () => ['text'],
    sql: () => 'text',
    schema: (field) => textSchema(field, longest(field)),
    response: 'z.string()',
    sample: (field, number) => text(number, field),
    distinct: distinctText,
  },
  integer: {
    column: () => ['integer'],
    sql: () => 'integer',
    schema: () => 'z.int32()',
    response: 'z.int32()',
    sample: (_, number) => String(number),
    distinct: () => 'number',
    modelDefault: (value) => String(Number(value)),
    sqlDefault: (value) => String(Number(value)),
  },
  decimal: {
    column: ({ precision = 10, scale = 2 }) => [
      'numeric',
      `{ precision: ${String(precision)}, scale: ${String(scale)} }`,
    ],
    sql: ({ precision = 10, scale = 2 }) => `numeric(${String(precision)}, ${String(scale)})`,
    schema: (field) =>
      `z.string().regex(${decimalPattern(field)}, ${quoted(`Expected a decimal such as "${decimalSample(field, 1).slice(1, -1)}".`)})`,
    response: 'z.string()',
    sample: decimalSample,
    distinct: ({ scale = 2 }) => `(number / ${String(10 ** scale)}).toFixed(${String(scale)})`,
  },
  boolean: {
    column: () => ['boolean'],
    sql: () => 'boolean',
    schema: () => 'z.boolean()',
    response: 'z.boolean()',
    sample: (_, number) => String(number === 1),
    modelDefault: asIs,
    sqlDefault: asIs,
  },
  date: {
    column: () => ['date'],
    sql: () => 'date',
    schema: () => 'z.iso.date()',
    response: 'z.iso.date()',
    sample: (_, number) => `'2026-05-2${String(number)}'`,
    distinct: () => 'new Date(number * 86_400_000).toISOString().slice(0, 10)',
    modelDefault: (value) => (value === 'today' ? inTemplate('CURRENT_DATE') : quoted(value)),
    sqlDefault: (value) => (value === 'today' ? 'CURRENT_DATE' : sqlQuoted(value)),
  },
  datetime: {
    column: () => ['timestamp', "{ withTimezone: true, mode: 'string' }"],
    sql: () => 'timestamptz',
    schema: () => 'momentSchema',
    response: 'z.iso.datetime()',
    sample: (_, number) => `'2026-05-2${String(number)}T10:00:00.000Z'`,
    distinct: () => 'new Date(number * 1000).toISOString()',
    modelDefault: (value) => (value === 'now' ? inTemplate('now()') : quoted(value)),
    sqlDefault: (value) => (value === 'now' ? 'now()' : sqlQuoted(value)),
    fromRow: (value) => `new Date(${value}).toISOString()`,
  },
  uuid: {
    column: () => ['uuid'],
    sql: () => 'uuid',
    schema: () => 'z.guid()',
    response: 'z.guid()',
    sample: (_, number) => `'00000000-0000-4000-8000-00000000000${String(number)}'`,
    distinct: () => "`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`",
  },
  json: {
    column: () => ['jsonb'],
    sql: () => 'jsonb',
    schema: () => 'jsonValueSchema',
    response: 'z.unknown()',
    sample: (_, number) => `{ level: ${String(number)} }`,
    distinct: () => '{ level: number }',
    modelDefault: (value) => inTemplate(jsonDefault(value)),
    sqlDefault: jsonDefault,
  },
  enum: {
    column: ({ name }) => [name],
    sql: ({ name }) => name,
    schema: ({ values = [] }) => `z.enum([${values.map(quoted).join(', ')}])`,
    response: '',
    sample: ({ values = [] }, number) => quoted(values[values.length - number] ?? values[0] ?? ''),
  },
};
