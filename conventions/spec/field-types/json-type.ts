import type { FieldTypeRow } from '../field-type-row.ts';
import { sqlQuoted } from '../sql-quoted.ts';

export const jsonType: FieldTypeRow = {
  description: 'any JSON value',
  refusal: (value) => (isJson(value) ? undefined : 'Valid JSON is needed, such as {} or [].'),
  column: () => ({ builder: 'jsonb', sql: 'jsonb' }),
  defaultCode: (value) => ({ sql: `${sqlQuoted(value)}::jsonb` }),
  schema: () => 'jsonValueSchema',
  schemaImport: { name: 'jsonValueSchema', file: 'src/core/json-value.ts' },
  response: 'z.unknown()',
  sample: (_, number) => `{ level: ${String(number)} }`,
  distinct: () => '{ level: number }',
};

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
