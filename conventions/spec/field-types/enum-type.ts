import { z } from 'zod';
import { refuse } from '../field-fault.ts';
import type { GivenArguments } from '../field-types.ts';
import type { Brackets, FieldTypeRow } from '../field-type-row.ts';

export interface EnumArguments {
  /** The values of an enum, in order, snake_case. */
  readonly values?: readonly string[];
}

/** Each has a label in every language. */
const most = 500;

const brackets: Brackets = {
  example: 'draft,sent,paid',
  question: 'Which values, separated by commas?',
  shape: { values: z.array(z.string()).describe('The values of an enum.') },
  read: (items) => ({ values: items.map(({ text }) => text) }),
  judge,
  print: ({ values = [] }) => values.join(','),
};

export const enumType: FieldTypeRow = {
  words: ['enumeration', 'choice', 'select', 'option', 'options', 'radio', 'oneof'],
  description: 'one of a list: enum(draft,sent,paid)',
  brackets,
  refusal: (value, { values = [] }) =>
    values.includes(value) ? undefined : `Use one of ${values.join(', ')}.`,
  count: ({ values = [] }) => values.length,
  values: ({ values = [] }) => values,
  filter: 'any',
  page: { control: 'enum', rank: 0 },
  schema: (_, constant) => `z.enum(${constant}.enumValues)`,
};

function judge({ values = [] }: GivenArguments): EnumArguments {
  if (values.every((value) => value === ''))
    refuse(['values'], 'An enum needs its values.', 'Write it as "status:enum(draft,sent,paid)".');
  if (values.length > most)
    refuse(
      ['values'],
      `An enum has at most ${String(most)} values.`,
      'Use "string", and check it in the service.',
    );
  const wrong = values.findIndex((value) => !/^(?=.{1,60}$)[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(value));
  if (wrong >= 0)
    refuse(
      ['values', wrong],
      `"${values[wrong] ?? ''}" is no enum value.`,
      'Values are snake_case: "in_review".',
    );
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  if (twice !== undefined) refuse(['values'], `The value "${twice}" stands twice.`, 'Name each value once.');
  return { values };
}
