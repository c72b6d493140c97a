import type { Formats } from './formats';
import type { Field } from './record-definition';

/** A value as a text for people, of the types whose values are numbers, days or moments; any other stays as it is. */
export function formatValue(field: Field, text: string, formats: Formats): string {
  if (field.type === 'integer') return formats.integer(Number(text));
  if (field.type === 'decimal') return formats.decimal(text, field.scale);
  if (field.type === 'date') return formats.date(text);
  return field.type === 'datetime' ? formats.datetime(text) : text;
}
