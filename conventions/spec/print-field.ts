import { modifiers, type Field } from './field.ts';
import { fieldTypes } from './field-types.ts';

/** The DSL text of a field: the inverse of `parseField`. */
export function printField(field: Field): string {
  const { brackets } = fieldTypes[field.type];
  const list = brackets?.print(field) ?? '';
  const mark = field.required === true ? '!' : field.nullable === true ? '?' : '';
  const chosen = modifiers.filter((name) => field[name] === true);
  const suffix = chosen.map((name) => `:${name}`).join('');
  const value = field.default === undefined ? '' : `=${field.default}`;
  return `${field.name}:${field.type}${list === '' ? '' : `(${list})`}${mark}${suffix}${value}`;
}
