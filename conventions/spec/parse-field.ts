import type { Field } from './field.ts';
import { spellingsOf, wordsOfSpelling } from '../names/spellings.ts';
import { checkDefault } from './check-default.ts';
import { FieldError } from './field-error.ts';
import type { BracketItem } from './field-type-row.ts';
import { fieldTypeNames, fieldTypes, type FieldArguments, type FieldType } from './field-types.ts';
import { nearest } from './nearest.ts';
import { reservedColumns } from './reserved-columns.ts';

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
  const rest = input.slice(cursor.offset);
  if (rest === '') return marked;
  if (!rest.startsWith('='))
    fail(cursor, `"${rest}" cannot stand here.`, 'The order is name:type!:unique=default.');
  return { ...marked, default: checkDefault(marked, rest.slice(1), input, cursor.offset + 1) };
}

function readName(cursor: Cursor): string {
  const name = take(cursor, /^[A-Za-z_][A-Za-z0-9_]*/);
  if (name === '') fail(cursor, 'A field begins with its name.', 'Write it as "number:string".');
  const snake = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
  const fault = columnFault(name, snake);
  if (fault) fail(cursor, ...fault, 0);
  if (cursor.input[cursor.offset] !== ':')
    fail(cursor, `After "${name}" a colon and a type must follow.`, `Write it as "${name}:string".`);
  cursor.offset += 1;
  return snake;
}

function columnFault(name: string, snake: string): [reason: string, remedy: string] | undefined {
  const { camel } = spellingsOf(wordsOfSpelling(snake));
  if (!/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(snake) || snake.length > 40)
    return [
      `"${name}" is no column name.`,
      'Use at most 40 letters, digits and single underscores: "due_on".',
    ];
  if (reservedColumns.has(snake))
    return [`Every table has a column "${snake}" already.`, 'Leave the field out or name it differently.'];
  if (camel in Object.prototype)
    return [`Every JavaScript object has a member "${camel}" already.`, 'Name the field differently.'];
  return undefined;
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
  const guess = nearest(type, fieldTypeNames);
  return fail(
    cursor,
    type === '' ? 'A type must follow the colon.' : `There is no type "${type}".`,
    guess === undefined ? `The types are ${fieldTypeNames.join(', ')}.` : `Did you mean "${guess}"?`,
    start,
  );
}

function readArguments(cursor: Cursor, type: FieldType): FieldArguments {
  const { brackets } = fieldTypes[type];
  const start = cursor.offset;
  const list = take(cursor, /^[({][^)}]*[)}]/);
  if (list === '' && /^[({]/.test(cursor.input.slice(start)))
    fail(cursor, 'The bracket is never closed.', 'Close it, and quote the field in the shell.', start);
  if (brackets === undefined) {
    if (list !== '') fail(cursor, `The type "${type}" takes no arguments.`, 'Leave the brackets out.', start);
    return {};
  }
  const items = itemsOf(list === '' ? (brackets.assumed ?? '') : list.slice(1, -1), start + 1);
  return brackets.read(items, (reason, remedy, offset = start) => fail(cursor, reason, remedy, offset));
}

/** What stands between the commas of a text that begins at this offset. */
function itemsOf(list: string, offset: number): BracketItem[] {
  let next = offset;
  return list.split(',').map((item) => {
    const at = next + item.length - item.trimStart().length;
    next += item.length + 1;
    return { text: item.trim(), offset: at };
  });
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
    const modifier = modifiers.find((one) => one === word || (one === 'unique' && word === 'uniq'));
    const known = `The modifiers are ${modifiers.join(', ')}.`;
    if (modifier === undefined) return fail(cursor, `There is no modifier "${word}".`, known, start);
    found[modifier] = true;
  }
  return found;
}

function take(cursor: Cursor, expression: RegExp): string {
  const found = expression.exec(cursor.input.slice(cursor.offset))?.[0] ?? '';
  cursor.offset += found.length;
  return found;
}

function fail(cursor: Cursor, reason: string, remedy: string, offset: number = cursor.offset): never {
  throw new FieldError(cursor.input, offset, reason, remedy);
}
