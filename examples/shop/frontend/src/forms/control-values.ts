import { clockOf, secondsOf } from '@/records/clock';
import { localTimeOf, momentOf } from '@/records/days';
import { kindOf } from '@/records/field-kinds';
import type { Field, Fields } from '@/records/record-definition';

/** What the controls of a form hold: texts, for the most part, and nothing where nothing was said. */
export type ControlValues = Record<string, unknown>;

/** The controls of a form before anybody touches them. */
export const controlsOf = (fields: Fields, row?: object): ControlValues =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const value = row === undefined ? field.initial : (row as Record<string, unknown>)[name];
      return [name, controlOf(field, value)];
    }),
  );

function controlOf(field: Field, value: unknown): unknown {
  const { type } = field;
  if (type === 'boolean' || kindOf(field).filter === 'choice') return value ?? null;
  if (type === 'tags') return value ?? [];
  if (value === null || value === undefined) return '';
  if (type === 'json') return JSON.stringify(value, undefined, 2);
  if (type === 'duration') return clockOf(Number(value));
  return type === 'datetime' && typeof value === 'string' ? localTimeOf(value) : value;
}

/** What a control says of nothing: white space is nothing, too. */
export const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** Of a text that is no JSON: no schema takes it. */
export const unreadable = Symbol('unreadable');

/** What a control that is not blank says, as the API takes it. */
export function valueOf({ type }: Field, given: unknown): unknown {
  if (type === 'integer') return Number(given);
  if (type === 'json') return parsed(String(given));
  if (type === 'datetime') return momentOf(String(given));
  // No schema takes what is no number.
  if (type === 'duration') return secondsOf(String(given)) ?? NaN;
  // What people put between the digits of a number to read it.
  if (type === 'phone') return String(given).replaceAll(/[\s().\-/]/g, '');
  return typeof given === 'string' && type !== 'text' ? given.trim() : given;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return unreadable;
  }
}
