import fc from 'fast-check';
import { FieldError, parseField, type FeatureSpecInput } from 'paxx-conventions';
import { featureWords } from './arbitraries.ts';
import { typeExamples } from './type-examples.ts';

const fieldName = fc.stringMatching(/^[a-z][a-z0-9]{0,7}(?:_[a-z0-9]{1,6})?$/);

const typed = fc.constantFrom(
  ...typeExamples,
  'decimal(5,4)',
  'string',
  'string(3)',
  'enum(draft,in_review,done)',
);

const tail = fc.constantFrom(
  '',
  '!',
  '?',
  '!:unique',
  ':unique',
  ':index',
  ':redact',
  '!:redact:index',
  '=1',
  '=true',
  '=draft',
  '?=now',
);

/** Fields in the DSL: whatever the parser takes, of every type and with every mark. */
const fields = fc
  .uniqueArray(fc.tuple(fieldName, typed, tail), { minLength: 1, maxLength: 8, selector: ([name]) => name })
  .map((list) => list.map(([name, type, end]) => `${name}:${type}${end}`).filter(isField))
  .filter((list) => list.length > 0);

/** What a user may ask for. */
export const specs: fc.Arbitrary<FeatureSpecInput> = fc.record({
  name: featureWords,
  fields,
  tasks: fc.boolean(),
  app: fc.boolean(),
  softDelete: fc.boolean(),
  admin: fc.boolean(),
});

function isField(text: string): boolean {
  try {
    parseField(text);
    return true;
  } catch (error) {
    if (error instanceof FieldError) return false;
    throw error;
  }
}
