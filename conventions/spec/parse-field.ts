import type { Field } from './field.ts';
import { spellingsOf, wordsOfSpelling } from '../names/spellings.ts';
import { checkDefault } from './check-default.ts';
import { FieldError } from './field-error.ts';
import { fieldTypes, reservedColumns, type FieldType } from './field-types.ts';
import { nearest } from './nearest.ts';

const modifiers = ['unique', 'index', 'redact'] as const;
const relations = ['belongs_to', 'has_many', 'many_to_many', 'references'];

/** Reads one field's text from left to right and remembers where it is. */
interface Cursor {
  readonly input: string;
  offset: number;
}

/**
 * Parses one field: `name:type[(arguments)][!|?][:modifier…][=default]`.
 *
 * `!` makes it required, `?` nullable; without a mark it is nullable unless it has a default. Modifiers are
 * `unique` (within one workspace), `index` and `redact` (never in a response or a log).
 *
 * @example parseField('amount:decimal(10,2)!') // { name: 'amount', type: 'decimal', precision: 10, scale: 2, required: true }
 * @throws FieldError with the offset of the fault.
 */
export function parseField(input: string): Field {
  const cursor: Cursor = { input, offset: 0 };
  const name = readName(cursor);
  const type = readType(cursor);
  const typed = { name, type, ...readArguments(cursor, type) };
  const marked = { ...typed, ...readMark(cursor), ...readModifiers(cursor) };
  if (cursor.input[cursor.offset] !== '=') {
    expectEnd(cursor);
    return marked;
  }
  cursor.offset += 1;
  return { ...marked, default: checkDefault(marked, input.slice(cursor.offset), input, cursor.offset) };
}

function readName(cursor: Cursor): string {
  const name = take(cursor, /^[A-Za-z_][A-Za-z0-9_]*/);
  if (name === '') fail(cursor, 'A field begins with its name.', 'Write it as "number:string".');
  const snake = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
  checkColumn(cursor, name, snake);
  if (cursor.input[cursor.offset] !== ':')
    fail(cursor, `After "${name}" a colon and a type must follow.`, `Write it as "${name}:string".`);
  cursor.offset += 1;
  return snake;
}

function checkColumn(cursor: Cursor, name: string, snake: string): void {
  const { camel } = spellingsOf(wordsOfSpelling(snake));
  if (!/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(snake) || snake.length > 40)
    fail(
      cursor,
      `"${name}" is no column name.`,
      'Use at most 40 letters, digits and single underscores: "due_on".',
      0,
    );
  if (reservedColumns.has(snake))
    fail(
      cursor,
      `Every table has a column "${snake}" already.`,
      'Leave the field out or name it differently.',
      0,
    );
  if (camel in Object.prototype)
    fail(
      cursor,
      `Every JavaScript object has a member "${camel}" already.`,
      'Name the field differently.',
      0,
    );
}

function readType(cursor: Cursor): FieldType {
  const start = cursor.offset;
  const type = take(cursor, /^[A-Za-z_]*/);
  if (Object.hasOwn(fieldTypes, type)) return type as FieldType;
  if (relations.includes(type))
    fail(
      cursor,
      `"${type}" is a relation, and this version generates plain fields only.`,
      'Use "uuid" and add the reference by hand.',
      start,
    );
  const known = Object.keys(fieldTypes);
  const guess = nearest(type, known);
  return fail(
    cursor,
    type === '' ? 'A type must follow the colon.' : `There is no type "${type}".`,
    guess === undefined ? `The types are ${known.join(', ')}.` : `Did you mean "${guess}"?`,
    start,
  );
}

function readArguments(cursor: Cursor, type: FieldType): Pick<Field, 'values' | 'precision' | 'scale'> {
  const form = fieldTypes[type].arguments;
  const start = cursor.offset;
  const list = take(cursor, /^[({][^)}]*[)}]/);
  if (list === '' && /^[({]/.test(cursor.input.slice(start)))
    fail(cursor, 'The bracket is never closed.', 'Close it, and quote the field in the shell.', start);
  if (form === 'none') {
    if (list !== '') fail(cursor, `The type "${type}" takes no arguments.`, 'Leave the brackets out.', start);
    return {};
  }
  const items = list
    .slice(1, -1)
    .split(',')
    .map((item) => item.trim());
  return form === 'values'
    ? enumValues(cursor, items, start)
    : decimalSize(cursor, list === '' ? ['10', '2'] : items, start);
}

function enumValues(cursor: Cursor, values: readonly string[], start: number): Pick<Field, 'values'> {
  const remedy = 'Write it as "status:enum(draft,sent,paid)".';
  if (values.every((value) => value === '')) fail(cursor, 'An enum needs its values.', remedy, start);
  for (const value of values) {
    const at = start + 1 + Math.max(0, cursor.input.slice(start + 1).indexOf(value));
    if (!/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(value) || value.length > 60)
      fail(cursor, `"${value}" is no enum value.`, 'Values are snake_case: "in_review".', at);
  }
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  if (twice !== undefined) fail(cursor, `The value "${twice}" stands twice.`, 'Name each value once.', start);
  return { values };
}

function decimalSize(
  cursor: Cursor,
  items: readonly string[],
  start: number,
): Pick<Field, 'precision' | 'scale'> {
  const [precision, scale = 0] = items.map((item) => (/^[0-9]{1,4}$/.test(item) ? Number(item) : Number.NaN));
  const isValid =
    precision !== undefined && precision >= 1 && precision <= 1000 && scale >= 0 && scale <= precision;
  if (!isValid || items.length > 2)
    fail(
      cursor,
      'A decimal takes its digits in all and after the point.',
      'Write it as "decimal(10,2)".',
      start,
    );
  return { precision, scale };
}

function readMark(cursor: Cursor): Pick<Field, 'required' | 'nullable'> {
  const mark = take(cursor, /^[!?]/);
  if (mark === '!') return { required: true };
  return mark === '?' ? { nullable: true } : {};
}

function readModifiers(cursor: Cursor): Pick<Field, (typeof modifiers)[number]> {
  const found: Partial<Record<(typeof modifiers)[number], boolean>> = {};
  while (cursor.input[cursor.offset] === ':') {
    cursor.offset += 1;
    const start = cursor.offset;
    const word = take(cursor, /^[A-Za-z_]*/);
    const modifier = modifiers.find((known) => known === word || (known === 'unique' && word === 'uniq'));
    if (modifier === undefined)
      return fail(
        cursor,
        `There is no modifier "${word}".`,
        `The modifiers are ${modifiers.join(', ')}.`,
        start,
      );
    found[modifier] = true;
  }
  return found;
}

function expectEnd(cursor: Cursor): void {
  if (cursor.offset < cursor.input.length)
    fail(
      cursor,
      `"${cursor.input.slice(cursor.offset)}" cannot stand here.`,
      'The order is name:type!:unique=default.',
    );
}

function take(cursor: Cursor, expression: RegExp): string {
  const found = expression.exec(cursor.input.slice(cursor.offset))?.[0] ?? '';
  cursor.offset += found.length;
  return found;
}

function fail(cursor: Cursor, reason: string, remedy: string, offset: number = cursor.offset): never {
  throw new FieldError(cursor.input, offset, reason, remedy);
}
