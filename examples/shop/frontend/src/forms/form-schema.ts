import type { Field, Fields } from '@/records/record-definition';
import { isBlank, unreadable, valueOf, type ControlValues } from './control-values';

/** As much as forms know of a schema of `api-schemas.ts`: they validate by it, and ask it what may be left out. */
export interface FormSchema {
  readonly shape: Readonly<Record<string, Member>>;
  readonly safeParse: (value: unknown) => Result;
}

interface Member {
  readonly safeParse: (value: unknown) => Pick<Result, 'success'>;
}

interface Result {
  readonly success: boolean;
  readonly error?: { readonly issues: readonly Issue[] } | undefined;
}

/** What a schema has against a value. */
export interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly origin?: string;
  readonly format?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
}

/** What a new row takes, and what a change takes. */
export interface FormSchemas {
  readonly create: FormSchema;
  readonly update: FormSchema;
}

/** Whether a form must ask until it is answered. Nobody says so but the API's own schema. */
export function isRequired({ create: { shape } }: FormSchemas, name: string): boolean {
  const takes = (value: unknown) => shape[name]?.safeParse(value).success === true;
  return !takes(null) && !takes(undefined) && !takes('');
}

export const isNullable = ({ create: { shape } }: FormSchemas, name: string): boolean =>
  shape[name]?.safeParse(null).success === true;

/** What the API is sent for the controls. `undefined` says nothing of a field. */
export const inputOf = (
  values: ControlValues,
  fields: Fields,
  schemas: FormSchemas,
  isNew: boolean,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const given = values[name];
      if (isBlank(given)) return [name, nothingFor(name, field, schemas, isNew)];
      return [name, valueOf(field, given)];
    }),
  );

/** A blank control means an empty text, no value or the default: the first of them that the field can have. */
function nothingFor(name: string, field: Field, schemas: FormSchemas, isNew: boolean): unknown {
  const takes = (value: unknown) => schemas.create.shape[name]?.safeParse(value).success === true;
  // What is never answered is not known here, and stays as it is.
  if (field.isSecret === true && !isNew) return undefined;
  if (field.type === 'tags') return [];
  if (field.type === 'boolean' && !isNullable(schemas, name)) return isNew ? undefined : false;
  if ((field.type === 'string' || field.type === 'text') && takes('')) return '';
  if (takes(null)) return null;
  return isNew && takes(undefined) ? undefined : '';
}

/** By field, what is wrong with it: the first fault of each. */
export function issuesOf(
  input: Record<string, unknown>,
  schema: FormSchema,
): ReadonlyMap<string, Issue> {
  const issues = schema.safeParse(input).error?.issues ?? [];
  const broken = Object.keys(input)
    .filter((name) => input[name] === unreadable)
    .map((name): Issue => ({ code: 'unreadable', path: [name] }));
  return new Map([...issues, ...broken].reverse().map((issue) => [String(issue.path[0]), issue]));
}
