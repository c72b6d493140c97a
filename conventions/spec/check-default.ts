import type { Field } from './field.ts';
import { FieldError } from './field-error.ts';

type Check = (value: string, field: Field) => string | undefined;

const isDay = (value: string): boolean =>
  /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

/** One row a type: what is wrong with a default, or nothing. */
const checks: Partial<Record<Field['type'], Check>> = {
  integer: (value) =>
    /^-?\d{1,10}$/.test(value) && Math.abs(Number(value)) < 2 ** 31
      ? undefined
      : 'A whole number of 32 bits is needed.',
  decimal: (value, { precision = 10, scale = 2 }) => {
    const parsed = /^-?(\d+)(?:\.(\d+))?$/.exec(value);
    // A zero before the point takes no digit of the column.
    const whole = parsed?.[1]?.replace(/^0+/, '') ?? '';
    const fits = parsed && whole.length <= precision - scale && (parsed[2]?.length ?? 0) <= scale;
    return fits ? undefined : `A number that fits decimal(${String(precision)},${String(scale)}) is needed.`;
  },
  boolean: (value) => (value === 'true' || value === 'false' ? undefined : 'Use "true" or "false".'),
  date: (value) =>
    value === 'today' || isDay(value) ? undefined : 'Use "today" or a day such as 2026-05-24.',
  datetime: (value) =>
    value === 'now' ||
    (/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(value) && !Number.isNaN(Date.parse(value)))
      ? undefined
      : 'Use "now" or a moment such as 2026-05-24T10:00:00Z.',
  uuid: (value) =>
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? undefined : 'A uuid is needed.',
  enum: (value, { values = [] }) => (values.includes(value) ? undefined : `Use one of ${values.join(', ')}.`),
  string: (value) => (value.length <= 255 ? undefined : 'At most 255 characters fit.'),
  json: (value) => {
    try {
      JSON.parse(value);
      return undefined;
    } catch {
      return 'Valid JSON is needed, such as {} or [].';
    }
  },
};

/** Returns the default when its field's type accepts it. @throws FieldError at the default otherwise. */
export function checkDefault(field: Field, value: string, input: string, offset: number): string {
  const fail = (reason: string, remedy: string): never => {
    throw new FieldError(input, offset, reason, remedy);
  };
  if (value === '' && field.type !== 'string' && field.type !== 'text')
    fail('A default must follow the equals sign.', 'Write one or leave the equals sign out.');
  if (field.required === true)
    fail('A required field has no default: it must be given.', 'Leave out either the "!" or the default.');
  if (field.unique === true)
    fail('A unique field cannot have a default.', 'Leave out either "unique" or the default.');
  if (/[\0-\x1f\x7f]/.test(value)) fail('The default holds a control character.', 'Remove it.');
  const remedy = checks[field.type]?.(value, field);
  if (remedy !== undefined) fail(`"${value}" is no default for ${field.type}.`, remedy);
  return value;
}
