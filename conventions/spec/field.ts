import { fieldTypes, type FieldArguments, type FieldType } from './field-types.ts';

/** One field of a feature, as the spec holds it. Booleans that are absent are false. */
export interface Field extends FieldArguments {
  /** snake_case, as the column is named. */
  readonly name: string;
  readonly type: FieldType;
  /** NOT NULL, and must be given on create. */
  readonly required?: boolean;
  /** Nullable although it has a default. Without a default a field that is not required is nullable anyway. */
  readonly nullable?: boolean;
  /** Unique within one workspace. */
  readonly unique?: boolean;
  readonly index?: boolean;
  /** Never in a response and never in a log. */
  readonly redact?: boolean;
  /** Spelled as in the DSL: `draft`, `0`, `true`. */
  readonly default?: string;
}

/** What stands behind a colon. */
export const modifiers = ['unique', 'index', 'redact'] as const;

export type Modifier = (typeof modifiers)[number];

/** Whether the column accepts NULL: it is neither required nor kept non-null by a default, and no list. */
export function isNullable(field: Field): boolean {
  if (fieldTypes[field.type].isList === true) return false;
  return field.nullable === true || (field.required !== true && field.default === undefined);
}
