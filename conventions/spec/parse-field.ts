import { modifiers, type Field, type Modifier } from './field.ts';
import { FieldError } from './field-error.ts';
import { FieldFault, refuse, type FieldPath } from './field-fault.ts';
import type { BracketItem } from './field-type-row.ts';
import { fieldTypes, type FieldArguments, type FieldType } from './field-types.ts';
import { judgeField } from './judge-field.ts';
import { nearest } from './nearest.ts';

/** What people write for a mark or a modifier elsewhere. */
const marks: ReadonlyMap<string, string> = new Map([
  ['required', '!'],
  ['not_null', '!'],
  ['notnull', '!'],
  ['nullable', '?'],
  ['optional', '?'],
  ['null', '?'],
  ['key', ':unique'],
  ['secret', ':redact'],
  ['hidden', ':redact'],
  ['sensitive', ':redact'],
  ['default', '='],
]);

/** Reads one field's text from left to right, and remembers where it is and where each key stood. */
interface Cursor {
  readonly input: string;
  offset: number;
  readonly places: Record<string, number>;
  items: readonly BracketItem[];
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
  const cursor: Cursor = { input, offset: 0, places: {}, items: [] };
  try {
    const name = readName(cursor);
    const type = read(cursor, 'type', /^[^({!?:=]*/);
    const list = readList(cursor);
    const rest = { ...readMark(cursor), ...readModifiers(cursor), ...readDefault(cursor) };
    return judgeField({ name, type, argumentsOf: (known) => argumentsOf(known, list, cursor), ...rest });
  } catch (error) {
    if (!(error instanceof FieldFault)) throw error;
    throw new FieldError(input, placeOf(cursor, error.path), error.reason, error.remedy);
  }
}

/** What the type takes in brackets stands there, item by item. */
const placeOf = ({ places, items, offset }: Cursor, [key, item]: FieldPath): number =>
  (item === undefined ? undefined : items[item]?.offset) ?? places[key] ?? places['list'] ?? offset;

function readName(cursor: Cursor): string {
  const name = read(cursor, 'name', /^[^:({!?=]*/);
  if (name === '') fail(cursor, 'A field begins with its name.', 'Write it as "number:string".');
  if (cursor.input[cursor.offset] !== ':')
    fail(cursor, `After "${name}" a colon and a type must follow.`, `Write it as "${name}:string".`);
  cursor.offset += 1;
  return name;
}

/** The brackets with what they hold, or nothing. */
function readList(cursor: Cursor): string {
  const list = read(cursor, 'list', /^[({][^)}]*[)}]/);
  if (list === '' && /^[({]/.test(cursor.input.slice(cursor.offset)))
    fail(cursor, 'The bracket is never closed.', 'Close it, and quote the field in the shell.');
  return list;
}

function argumentsOf(type: FieldType, list: string, cursor: Cursor): FieldArguments {
  const { brackets } = fieldTypes[type];
  if (brackets === undefined)
    return list === ''
      ? {}
      : refuse(['list'], `The type "${type}" takes no arguments.`, 'Leave the brackets out.');
  const held = list === '' ? (brackets.assumed ?? '') : list.slice(1, -1);
  cursor.items = itemsOf(held, (cursor.places['list'] ?? 0) + 1);
  return brackets.read(cursor.items);
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
  const mark = read(cursor, 'required', /^[!?]/);
  if (mark === '!') return { required: true };
  return mark === '?' ? { nullable: true } : {};
}

function readModifiers(cursor: Cursor): Pick<Field, Modifier> {
  const found: Partial<Record<Modifier, boolean>> = {};
  while (cursor.input[cursor.offset] === ':') {
    cursor.offset += 1;
    const start = cursor.offset;
    const word = take(cursor, /^[A-Za-z_]*/);
    const modifier = modifiers.find((one) => one === word || (one === 'unique' && word === 'uniq'));
    if (modifier === undefined) return failAtModifier(cursor, word, start);
    found[modifier] = true;
    cursor.places[modifier] = start;
  }
  return found;
}

function failAtModifier(cursor: Cursor, word: string, start: number): never {
  const near = nearest(word, modifiers);
  const meant = marks.get(word.toLowerCase()) ?? (near && `:${near}`);
  const known = `The modifiers are ${modifiers.join(', ')}; "!" makes a field required, "?" nullable, "=" gives a default.`;
  const remedy = meant === undefined ? known : `Did you mean "${meant}"? ${known}`;
  return fail(cursor, `There is no modifier "${word}".`, remedy, start);
}

function readDefault(cursor: Cursor): Pick<Field, 'default'> {
  const rest = cursor.input.slice(cursor.offset);
  if (rest === '') return {};
  if (!rest.startsWith('='))
    fail(cursor, `"${rest}" cannot stand here.`, 'The order is name:type!:unique=default.');
  cursor.places['default'] = cursor.offset + 1;
  return { default: rest.slice(1) };
}

/** Takes what matches, and remembers where it stood under this key. */
function read(cursor: Cursor, key: string, expression: RegExp): string {
  cursor.places[key] = cursor.offset;
  return take(cursor, expression);
}

function take(cursor: Cursor, expression: RegExp): string {
  const found = expression.exec(cursor.input.slice(cursor.offset))?.[0] ?? '';
  cursor.offset += found.length;
  return found;
}

function fail(cursor: Cursor, reason: string, remedy: string, offset: number = cursor.offset): never {
  throw new FieldError(cursor.input, offset, reason, remedy);
}
