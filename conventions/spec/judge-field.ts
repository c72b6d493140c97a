import { spellingsOf, wordsOfSpelling } from '../names/spellings.ts';
import { modifiers, type Field } from './field.ts';
import { refuse } from './field-fault.ts';
import { fieldTypes, type FieldType, type GivenArguments } from './field-types.ts';
import { hiddenIn } from './hidden-characters.ts';
import { judgeType } from './judge-type.ts';
import { reservedColumns } from './reserved-columns.ts';

/** A field as somebody wrote it, in the notation or as keys of JSON, before anything is known to be right. */
export interface WrittenField extends Partial<Record<Flag, boolean | undefined>> {
  readonly name: string;
  readonly type: string;
  readonly default?: string | undefined;
  /** What its type takes in brackets. */
  readonly argumentsOf: (type: FieldType) => GivenArguments;
}

const flags = ['required', 'nullable', ...modifiers] as const;
type Flag = (typeof flags)[number];

/** Fewer rows than the tests of a slice have in one workspace at the same time. */
const fewRows = 3;

/** The one judge of fields, in whichever way they are written. @throws FieldFault with the key that is wrong */
export function judgeField(written: WrittenField): Field {
  const name = columnNamed(written.name);
  const type = judgeType(written.type, name);
  const given = written.argumentsOf(type);
  const field: Field = {
    name,
    type,
    ...fieldTypes[type].brackets?.judge(given),
    ...Object.fromEntries(flags.filter((flag) => written[flag] === true).map((flag) => [flag, true])),
    ...(written.default === undefined ? {} : { default: written.default }),
  };
  if (field.required === true && field.nullable === true)
    refuse(['nullable'], 'A required field is never NULL.', 'Leave out one of the two.');
  judgeList(field);
  judgeUniqueness(field);
  if (field.default !== undefined) judgeDefault(field, field.default);
  return field;
}

function columnNamed(name: string): string {
  const snake = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
  const { camel } = spellingsOf(wordsOfSpelling(snake));
  if (!isColumn(snake))
    refuse(
      ['name'],
      `"${name}" is no column name.`,
      `Use at most 40 of the letters a to z, digits and single underscores, a letter first: "${columnLike(name)}".`,
    );
  if (reservedColumns.has(snake))
    refuse(
      ['name'],
      `Every table has a column "${snake}" already.`,
      'Leave the field out or name it differently.',
    );
  if (camel in Object.prototype)
    refuse(
      ['name'],
      `Every JavaScript object has a member "${camel}" already.`,
      'Name the field differently.',
    );
  return snake;
}

/** The name without accents and spaces, where that makes it a column. */
function columnLike(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\d]+/gu, '_');
  const meant = plain.replace(/^_|_$/g, '').toLowerCase();
  return isColumn(meant) ? meant : 'due_on';
}

const isColumn = (name: string): boolean => /^(?=.{1,40}$)[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name);

/** What holds for one value only. */
function judgeList({ type, nullable, unique }: Field): void {
  if (fieldTypes[type].isList !== true) return;
  if (nullable === true)
    refuse(['nullable'], `The type "${type}" is never NULL: a list may be empty.`, 'Leave out the "?".');
  if (unique === true)
    refuse(
      ['unique'],
      `The type "${type}" holds several values, and is never unique.`,
      'Leave out "unique".',
    );
}

function judgeUniqueness(field: Field): void {
  const count = fieldTypes[field.type].count?.(field) ?? Infinity;
  if (field.required !== true || field.unique !== true || count >= fewRows) return;
  refuse(
    ['unique'],
    `"${field.name}" is required and unique, and has ${String(count)} values: a workspace could never have more rows.`,
    'Leave out "unique"; or leave out the "!", and rows without a value are not counted.',
  );
}

function judgeDefault(field: Field, value: string): void {
  const fail = (reason: string, remedy: string): never => refuse(['default'], reason, remedy);
  const { mayBeEmpty, refusal } = fieldTypes[field.type];
  if (value === '' && mayBeEmpty !== true)
    fail('A default must follow the equals sign.', 'Write one or leave the equals sign out.');
  if (field.required === true)
    fail('A required field has no default: it must be given.', 'Leave out either the "!" or the default.');
  if (field.unique === true)
    fail('A unique field cannot have a default.', 'Leave out either "unique" or the default.');
  const hidden = hiddenIn(value);
  if (hidden)
    fail(
      `The default holds a character that nobody sees, ${hidden.character} at position ${String(hidden.offset + 1)}.`,
      'Remove it.',
    );
  const remedy = refusal?.(value, field);
  if (remedy !== undefined) fail(`"${shortened(value)}" is no default for ${field.type}.`, remedy);
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
