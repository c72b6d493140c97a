import type { PgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { AdminView } from '../../admin-view.ts';
import { columnsOf, type Row } from '../tables/columns.ts';
import { referencesOf, type Reference } from '../tables/references.ts';

/** One thing that can be filled in. */
export interface Field {
  readonly name: string;
  readonly kind: Kind;
  /** Whether the schema does without it. */
  readonly isOptional: boolean;
  /** Whether the form wants it filled in. */
  readonly isRequired: boolean;
  readonly isNullable: boolean;
  /** Whether no text at all is a value, too. */
  readonly mayBeEmpty: boolean;
  /** It is written here and never shown. */
  readonly isSecret: boolean;
  readonly choices: readonly string[];
  readonly longest: number | undefined;
  readonly reference: Reference | undefined;
  /** What stands in the form of a new row. */
  readonly preset: unknown;
}

export type Kind = 'choice' | 'flag' | 'number' | 'date' | 'moment' | 'json' | 'text' | 'line';

/** What can be filled in, as the schema says. For a row that is there, its own values are filled in already. */
export function fieldsOf(view: AdminView, { shape }: z.ZodObject, row?: Row): Field[] {
  const references = referencesOf(view);
  return Object.entries(shape).map(([name, type]) => {
    const isSecret = !(view.columns as readonly string[]).includes(name);
    const [mayBeEmpty, isNullable] = [accepts(type, ''), accepts(type, null)];
    const isOptional = accepts(type, undefined);
    const mayStayEmpty = row === undefined ? isOptional : isSecret || isNullable;
    return {
      name,
      isSecret,
      isNullable,
      mayBeEmpty,
      isOptional,
      isRequired: !mayStayEmpty && !mayBeEmpty,
      reference: references.find((reference) => reference.name === name),
      preset: presetOf(columnsOf(view)[name]),
      ...shapeOf(type as z.ZodType),
    };
  });
}

/** What the database computes is not known here. */
const presetOf = (column: PgColumn | undefined): unknown =>
  typeof column?.default === 'object' ? undefined : column?.default;

const accepts = (type: unknown, value: unknown): boolean =>
  (type as z.ZodType).safeParse(value).success;

function shapeOf(type: z.ZodType): Pick<Field, 'kind' | 'choices' | 'longest'> {
  const described = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' });
  const shape = (described.anyOf ?? [described]).find((one) => one.type !== 'null') ?? {};
  const choices = (shape.enum ?? []).filter((choice) => typeof choice === 'string');
  return { kind: kindOf(shape), choices, longest: shape.maxLength };
}

type Shape = Pick<z.core.JSONSchema.JSONSchema, 'type' | 'format' | 'enum' | 'maxLength'>;

function kindOf({ type, format, enum: choices, maxLength = 0 }: Shape): Kind {
  if (choices) return 'choice';
  const types: readonly (string | undefined)[] = [type].flat();
  if (types.includes('boolean')) return 'flag';
  if (types.includes('integer') || types.includes('number')) return 'number';
  if (!types.includes('string')) return 'json';
  if (format === 'date') return 'date';
  if (format === 'date-time') return 'moment';
  return maxLength > 255 ? 'text' : 'line';
}
