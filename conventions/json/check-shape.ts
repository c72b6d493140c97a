import { z } from 'zod';
import { nearest } from '../spec/nearest.ts';

export type Key = string | number;

/** What a schema refuses: where, and in words for whoever wrote the value. */
export interface ShapeFault {
  readonly path: readonly Key[];
  /** The key at that place that is wrong itself. */
  readonly key?: string;
  /** A sentence about the value: `It is missing.` */
  readonly reason: string;
  readonly remedy?: string;
}

export type ShapeResult<Value> =
  | { readonly kind: 'checked'; readonly value: Value }
  | { readonly kind: 'faulty'; readonly faults: readonly ShapeFault[] };

type Issue = z.core.$ZodIssue;

/** More faults than that help nobody. */
const most = 10;

/** Checks a value that came as JSON against a schema. Of a union, what is said is about the alternative that was meant. */
export function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): ShapeResult<z.output<Schema>> {
  const parsed = schema.safeParse(value, { error: wordsFor });
  if (parsed.success) return { kind: 'checked', value: parsed.data };
  const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, [], value));
  return { kind: 'faulty', faults: faults.slice(0, most) };
}

/** What is not said in the schema itself. The keys of a level are known only here: they come along as the message. */
const wordsFor: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') return keysOf(issue.inst).join('\n');
  if (issue.code === 'too_small') return `It needs at least ${String(issue.minimum)}.`;
  if (issue.code === 'too_big') return `It holds more than ${String(issue.maximum)}.`;
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value') return undefined;
  return issue.input === undefined ? 'It is missing.' : `It cannot be ${shown(issue.input)}.`;
};

function shown(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? 'such a value' : JSON.stringify(value ?? null);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function keysOf(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum)
    return schema.keyType.options.map(String);
  return [];
}

/** @param value what stands at the path above */
function faultsOf(issue: Issue, above: readonly Key[], value: unknown): ShapeFault[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const place = [...above, ...path];
  const found = path.reduce<unknown>((holder, key) => (holder as Record<Key, unknown>)[key], value);
  if (issue.code === 'invalid_union') return faultsOfUnion(issue.errors, place, found);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, place, issue.message));
  const { message } = issue.code === 'invalid_key' ? (issue.issues[0] ?? issue) : issue;
  return [{ path: place, reason: message, ...remedyOf([issue], found) }];
}

function faultsOfUnion(errors: readonly Issue[][], place: readonly Key[], found: unknown): ShapeFault[] {
  const meant = errors.find((issues) => !issues.some(isOfAnotherKind));
  if (meant) return meant.flatMap((issue) => faultsOf(issue, place, found));
  const issues = errors.flatMap(([issue]) => issue ?? []);
  return [{ path: place, reason: `It cannot be ${shown(found)}.`, ...remedyOf(issues, found) }];
}

const isOfAnotherKind = ({ code, path }: Issue): boolean =>
  path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');

function unknownKey(key: string, place: readonly Key[], keys: string): ShapeFault {
  const known = keys.split('\n');
  const guess = nearest(key, known);
  const meant = guess === undefined ? '' : `Did you mean "${guess}"? `;
  return {
    path: place,
    key,
    reason: `There is no key "${key}".`,
    remedy: `${meant}The keys are ${known.join(', ')}.`,
  };
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  int: 'a whole number',
};

/** What can stand there instead. */
function remedyOf(issues: readonly Issue[], found: unknown): Pick<ShapeFault, 'remedy'> {
  const values = issues.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values : [])).map(String);
  const others = issues.flatMap((issue) =>
    issue.code === 'invalid_type' ? (kinds[issue.expected] ?? issue.expected) : [],
  );
  if (found === undefined || values.length + others.length === 0) return {};
  if (others.includes('a text') && (typeof found === 'number' || typeof found === 'boolean'))
    return { remedy: `Write it as a text: "${String(found)}".` };
  const guess = typeof found === 'string' ? nearest(found, values) : undefined;
  const meant = guess === undefined ? '' : `Did you mean "${guess}"? `;
  return {
    remedy: `${meant}It can be ${[...values, ...others].join(', ').replace(/, (?=[^,]*$)/, ' or ')}.`,
  };
}
