import type { z } from 'zod';
import type { Row } from '../tables/columns.ts';
import { explain } from './explain.ts';
import type { Field, Kind } from './fields.ts';
import type { Texts } from './texts.ts';

interface Filled {
  readonly schema: z.ZodObject;
  readonly fields: readonly Field[];
  readonly before: Texts;
}

interface Reading {
  readonly input?: Row;
  /** What is wrong, by field. */
  readonly faults: Texts;
}

/** What the form means, checked by the schema. What nobody has touched is left out, where it may be. */
export function readForm({ schema, fields, before }: Filled, texts: Texts): Reading {
  const touched = fields.filter(
    ({ name, isOptional }) => !isOptional || texts[name] !== before[name],
  );
  const input = Object.fromEntries(touched.flatMap((field) => inputOf(field, texts[field.name])));
  const parsed = schema.safeParse(input, { error: explain });
  const faults = {
    ...faultsOf(parsed.error),
    ...Object.fromEntries(
      touched
        .filter((field) => isNoJson(field, texts))
        .map(({ name }) => [name, 'This is no JSON.']),
    ),
  };
  return Object.keys(faults).length > 0 ? { faults } : { input: parsed.data, faults };
}

/** The first fault of a field is the one that matters. */
function faultsOf(error: z.ZodError | undefined): Texts {
  const faults = (error?.issues ?? []).map(
    ({ path, message }) => [String(path[0]), message] as const,
  );
  return Object.fromEntries(faults.reverse());
}

/** An empty text is no value; in place of a value it takes that away. */
function inputOf(field: Field, text = ''): [string, unknown][] {
  if (text !== '') return [[field.name, (readers[field.kind] ?? String)(text)]];
  if (field.isSecret && !field.isRequired) return [];
  if (field.isNullable) return [[field.name, null]];
  return field.mayBeEmpty || field.isRequired ? [[field.name, '']] : [];
}

const readers: Readonly<Partial<Record<Kind, (text: string) => unknown>>> = {
  flag: (text) => (text === 'true' || text === 'false' ? text === 'true' : text),
  number: Number,
  moment: (text) => `${text.length === 16 ? `${text}:00` : text}Z`,
  json: readJson,
};

const isNoJson = ({ name, kind }: Field, texts: Texts): boolean =>
  kind === 'json' && Boolean(texts[name]) && readJson(texts[name]) === undefined;

function readJson(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
