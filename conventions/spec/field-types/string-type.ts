import { z } from 'zod';
import type { Field } from '../field.ts';
import { refuse } from '../field-fault.ts';
import type { GivenArguments } from '../field-types.ts';
import type { BracketItem, Brackets, FieldTypeRow } from '../field-type-row.ts';
import { textual } from './textual.ts';

export interface StringArguments {
  /** Characters that fit, where they are not 255. */
  readonly length?: number;
}

const usual = 255;
/** Lists are sorted by it: the place where a page ends has room for as much, and so has an entry of an index. */
const most = 600;

const brackets: Brackets = {
  example: '40',
  assumed: String(usual),
  question: 'At most how many characters?',
  shape: { length: z.int().describe('Characters that fit into a string; 255 where it is left out.') },
  read,
  judge,
  print: ({ length }) => (length === undefined ? '' : String(length)),
};

const longest = ({ length = usual }: Field): number => length;

export const stringType: FieldTypeRow = {
  words: [
    'str',
    'varchar',
    'char',
    'character',
    'charactervarying',
    'slug',
    'name',
    'password',
    'ip',
    'token',
    'ulid',
    'citext',
  ],
  description: 'short text, at most 255 characters; another number in brackets: string(40)',
  brackets,
  column: (field) => {
    const length = String(longest(field));
    return { builder: 'varchar', options: `{ length: ${length} }`, sql: `varchar(${length})` };
  },
  page: {
    control: 'string',
    typed: (field) => 'Something <img src=x>'.slice(0, longest(field)).trimEnd(),
    rank: 5,
    title: 'first',
  },
  ...textual('line', longest),
};

function read(items: readonly BracketItem[]): StringArguments {
  const [length = '', ...more] = items.map(({ text }) => text);
  return { length: more.length === 0 && /^\d{1,5}$/.test(length) ? Number(length) : NaN };
}

/** One way of saying it for each length. */
function judge({ length = usual }: GivenArguments): StringArguments {
  if (length >= 1 && length <= most) return length === usual ? {} : { length };
  return refuse(
    ['length'],
    `A string takes how many characters fit, 1 to ${String(most)}.`,
    'Write it as "string(40)", or use "text" for long texts.',
  );
}
