import { z } from 'zod';
import type { BracketItem, Brackets, FieldTypeRow, Refuse } from '../field-type-row.ts';
import { quoted } from '../quoted.ts';

export interface EnumArguments {
  /** The values of an enum, in order, snake_case. */
  readonly values?: readonly string[];
}

const brackets: Brackets = {
  example: 'draft,sent,paid',
  question: 'Which values, separated by commas?',
  shape: { values: z.array(z.string()).describe('The values of an enum.') },
  read,
  print: ({ values = [] }) => values.join(','),
};

export const enumType: FieldTypeRow = {
  description: 'one of a list: enum(draft,sent,paid)',
  brackets,
  refusal: (value, { values = [] }) =>
    values.includes(value) ? undefined : `Use one of ${values.join(', ')}.`,
  values: ({ values = [] }) => values,
  schema: ({ values = [] }) => `z.enum([${values.map(quoted).join(', ')}])`,
  sample: ({ values = [] }, number) => quoted(values[values.length - number] ?? values[0] ?? ''),
};

function read(items: readonly BracketItem[], refuse: Refuse): EnumArguments {
  const values = items.map(({ text }) => text);
  if (values.every((value) => value === ''))
    return refuse('An enum needs its values.', 'Write it as "status:enum(draft,sent,paid)".');
  const wrong = items.find(({ text }) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(text) || text.length > 60);
  if (wrong)
    return refuse(`"${wrong.text}" is no enum value.`, 'Values are snake_case: "in_review".', wrong.offset);
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  return twice === undefined
    ? { values }
    : refuse(`The value "${twice}" stands twice.`, 'Name each value once.');
}
