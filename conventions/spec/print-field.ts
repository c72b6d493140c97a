import type { Field } from './field.ts';

/** The DSL text of a field: the inverse of `parseField`. */
export function printField(field: Field): string {
  const digits = [field.precision, field.scale].filter((count) => count !== undefined);
  const size = digits.length > 0 ? `(${digits.join(',')})` : '';
  const values = field.values ? `(${field.values.join(',')})` : '';
  const mark = field.required === true ? '!' : field.nullable === true ? '?' : '';
  const modifiers = (['unique', 'index', 'redact'] as const).filter((name) => field[name] === true);
  const suffix = modifiers.map((name) => `:${name}`).join('');
  const value = field.default === undefined ? '' : `=${field.default}`;
  return `${field.name}:${field.type}${size}${values}${mark}${suffix}${value}`;
}
