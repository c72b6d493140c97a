import type { Node } from 'jsonc-parser';
import { readJson } from '../../json/read-json.ts';
import type { FieldTypeRow } from '../field-type-row.ts';
import { sqlQuoted } from '../sql-quoted.ts';

const longest = 10_000;

export const jsonType: FieldTypeRow = {
  words: ['jsonb', 'object', 'array', 'list', 'map', 'hash', 'dict', 'any', 'struct', 'hstore'],
  description: 'any JSON value',
  refusal,
  page: { control: 'json', typed: () => '{}', mistyped: { text: '{', issue: 'json' }, title: 'never' },
  column: () => ({ builder: 'jsonb', sql: 'jsonb' }),
  defaultCode: (value) => ({ sql: `${sqlQuoted(value)}::jsonb` }),
  schema: () => 'jsonValueSchema',
  schemaImport: { name: 'jsonValueSchema', file: 'src/core/values/json-value.ts' },
  response: 'z.unknown()',
};

/** The same that a request may hold: PostgreSQL keeps no null character, no half of a character and no endless number. */
function refusal(value: string): string | undefined {
  const wanted = 'Valid JSON is needed, such as {} or [].';
  if (value.length > longest) return `At most ${String(longest)} characters fit.`;
  const json = readJson(value, 'The default');
  if (json.kind === 'faulty') return `${wanted} ${json.fault.message}`;
  if (json.value === null) return 'Null stands for no value at all: leave the default out.';
  return isKept(json.root, value) ? undefined : 'PostgreSQL cannot keep a text or a number of it exactly.';
}

function isKept({ value, offset, length, children = [] }: Node, text: string): boolean {
  if (typeof value === 'string') return !/[\0\p{Surrogate}]/u.test(value);
  if (typeof value === 'number') {
    const [digits = ''] = text.slice(offset, offset + length).split(/e/i);
    return Number.isFinite(value) && (value !== 0 || !/[1-9]/.test(digits));
  }
  return children.every((child) => isKept(child, text));
}
