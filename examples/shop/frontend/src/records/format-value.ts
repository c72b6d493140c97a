import type { Formats } from './formats';
import type { Field } from './record-definition';

/** A value as a text for people, of the types whose values are numbers, days or times; any other stays as it is. */
export function formatValue(field: Field, text: string, formats: Formats): string {
  if (field.type === 'decimal') return formats.decimal(text, field.scale);
  if (field.type === 'money') return formats.money(text, field.currency);
  return ways[field.type]?.(formats)(text) ?? text;
}

const ways: Readonly<
  Partial<Record<Field['type'], (formats: Formats) => (text: string) => string>>
> = {
  integer: ({ integer }) => integer,
  bigint: ({ integer }) => integer,
  percent: ({ percent }) => percent,
  date: ({ date }) => date,
  datetime: ({ datetime }) => datetime,
  time: ({ time }) => time,
  duration: ({ duration }) => duration,
};
