import type { Field } from './field.ts';
import { FieldError } from './field-error.ts';
import { fieldTypes } from './field-types.ts';

/** Returns the default when its field's type accepts it. @throws FieldError at the default otherwise. */
export function checkDefault(field: Field, value: string, input: string, offset: number): string {
  const fail = (reason: string, remedy: string): never => {
    throw new FieldError(input, offset, reason, remedy);
  };
  const { mayBeEmpty, refusal } = fieldTypes[field.type];
  if (value === '' && mayBeEmpty !== true)
    fail('A default must follow the equals sign.', 'Write one or leave the equals sign out.');
  if (field.required === true)
    fail('A required field has no default: it must be given.', 'Leave out either the "!" or the default.');
  if (field.unique === true)
    fail('A unique field cannot have a default.', 'Leave out either "unique" or the default.');
  if (/[\0-\x1f\x7f]/.test(value)) fail('The default holds a control character.', 'Remove it.');
  const remedy = refusal?.(value, field);
  if (remedy !== undefined) fail(`"${value}" is no default for ${field.type}.`, remedy);
  return value;
}
