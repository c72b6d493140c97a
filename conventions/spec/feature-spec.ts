import { z } from 'zod';
import { spellingsOf, wordsOfSpelling } from '../names/spellings.ts';
import type { Field } from './field.ts';
import type { ArgumentShape } from './field-type-row.ts';
import { FieldError } from './field-error.ts';
import { FieldFault, refuse } from './field-fault.ts';
import {
  fieldTypeNames,
  fieldTypes,
  type FieldArguments,
  type FieldType,
  type GivenArguments,
} from './field-types.ts';
import { judgeField } from './judge-field.ts';
import { sharedParameter } from './list-parameters.ts';
import { parseField } from './parse-field.ts';

const flag = z.boolean().optional();

/** The arguments of all types, each as a key of its own. */
const argumentShape = Object.fromEntries(
  Object.values(fieldTypes).flatMap(({ brackets }) =>
    Object.entries(brackets?.shape ?? {}).map(([key, schema]) => [key, schema.optional()]),
  ),
) as { [Key in keyof FieldArguments]-?: z.ZodOptional<Required<ArgumentShape>[Key]> };

const argumentKeys = Object.keys(argumentShape) as (keyof FieldArguments)[];

/** A row of PostgreSQL ends at 8 kB, and what is stored elsewhere still takes 18 bytes of it. */
const mostFields = 400;

const fieldSchema = z
  .strictObject({
    name: z.string().describe('Column name in snake_case.'),
    type: z.string().meta({ enum: fieldTypeNames }).describe('What the field holds.'),
    required: flag.describe('NOT NULL, and must be given on create.'),
    nullable: flag.describe('Nullable although it has a default.'),
    unique: flag.describe('Unique within one workspace.'),
    index: flag.describe('Indexed.'),
    redact: flag.describe('Never in a response and never in a log.'),
    default: z.string().optional().describe('Default, spelled as in the field DSL.'),
    ...argumentShape,
  })
  .meta({ id: 'Field' });

/** Both ways of writing a field end at the same judge. */
function fieldOf(given: string | z.output<typeof fieldSchema>): Field {
  if (typeof given === 'string') return parseField(given);
  const argumentsOf = (type: FieldType): GivenArguments => {
    const own = fieldTypes[type].brackets?.shape ?? {};
    const alien = argumentKeys.find((key) => given[key] !== undefined && !Object.hasOwn(own, key));
    return alien === undefined
      ? given
      : refuse([alien], `The type "${type}" has no "${alien}".`, 'Leave the key out.');
  };
  return judgeField({ ...given, argumentsOf });
}

/**
 * What the user asked for. Prompts, arguments, flags and an answers file all make one of these; the JSON Schema
 * published as `paxx-conventions/schemas/feature-spec.json` is derived from it.
 */
export const featureSpecSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where the JSON Schema is.'),
    name: z.string().describe('Name of the feature, in any case, singular or plural.'),
    plural: z.string().optional().describe('The plural, where the derived one is wrong.'),
    fields: z
      .array(z.union([z.string().describe('A field in the DSL: "number:string!:unique".'), fieldSchema]))
      .max(
        mostFields,
        `A feature has at most ${String(mostFields)} fields: a row of PostgreSQL holds no more.`,
      )
      .default([])
      .describe('The fields, in order.'),
    tasks: z.boolean().default(false).describe('Whether the slice has background work.'),
    softDelete: z
      .boolean()
      .default(false)
      .describe(
        'Whether a removed row stays in the table, with the moment of its removal, to be restored or purged.',
      ),
    admin: z.boolean().default(false).describe('Whether the rows are in the admin pages.'),
    app: z.boolean().default(true).describe('Whether the slice is an app with an entry in the sidebar.'),
  })
  .meta({
    id: 'FeatureSpec',
    title: 'Feature spec',
    description: 'What paxx:feature generates a slice from.',
  })
  .transform((spec, context) => {
    const fields = spec.fields.map((field, index) => {
      try {
        return fieldOf(field);
      } catch (error) {
        if (!(error instanceof FieldError || error instanceof FieldFault)) throw error;
        const path = [
          'fields',
          index,
          ...(error instanceof FieldFault ? error.path.filter((key) => key !== undefined) : []),
        ];
        context.addIssue({ code: 'custom', path, message: `${error.reason} ${error.remedy}` });
        return z.NEVER;
      }
    });
    if (context.issues.length > 0) return z.NEVER;
    // "line_1" and "line1" are two columns, and one property.
    const properties = fields.map(({ name }) => spellingsOf(wordsOfSpelling(name)).camel);
    const twice = properties.findIndex((property, index) => properties.indexOf(property) !== index);
    if (twice >= 0)
      context.addIssue({
        code: 'custom',
        path: ['fields', twice],
        message: `Another field is "${String(properties[twice])}" in code already.`,
      });
    const shared = sharedParameter(fields);
    if (shared !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['fields', shared.index],
        message: `Lists have a parameter "${shared.parameter}" already, and this field would be filtered by it. Name the field differently.`,
      });
    const { $schema: _, ...rest } = spec;
    return { ...rest, fields };
  });

export type FeatureSpec = z.output<typeof featureSpecSchema>;
export type FeatureSpecInput = z.input<typeof featureSpecSchema>;
