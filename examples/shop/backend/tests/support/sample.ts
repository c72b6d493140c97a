import { z } from 'zod';
import { sequence } from './factories.ts';

type Shape = z.core.JSONSchema.JSONSchema;

/**
 * What a request may hold, made from its schema alone, another one each time: the fields that must be given, so that a test
 * names only what it is about. `sampleOf(schema.required())` has all of them. What nobody can guess, such as the form of a
 * customs number, the schema says itself: `.meta({ examples: ['A-1', 'A-2', 'A-3'] })`.
 */
export function sampleOf<Schema extends z.ZodObject>(schema: Schema): z.input<Schema> {
  const shape = z.toJSONSchema(z.object(schema.shape), { io: 'input', unrepresentable: 'any' });
  return objectOf(shape, sequence()) as z.input<Schema>;
}

/** As much of a request as its answer shows. */
export const shownOf = (input: object, answer: z.ZodObject): object =>
  Object.fromEntries(Object.entries(input).filter(([name]) => name in answer.shape));

const objectOf = ({ properties = {}, required = [] }: Shape, number: number): object =>
  Object.fromEntries(
    required.map((name) => [name, valueOf(properties[name] as Shape, { name, number })]),
  );

interface Place {
  readonly name: string;
  readonly number: number;
}

function valueOf(shape: Shape, place: Place): unknown {
  const choices = shape.examples ?? shape.enum;
  if (choices !== undefined) return choices[place.number % choices.length];
  if (shape.anyOf !== undefined) return orNull(shape.anyOf, place);
  const [type = 'any'] = [shape.type].flat();
  const make = makers[shape.format ?? (shape.pattern === undefined ? type : 'pattern')];
  if (make !== undefined) return make(place, shape);
  throw new Error(`Say what "${place.name}" may be in its schema: .meta({ examples: […] }).`);
}

/** An id names another row, which nobody has made: where there may be none, there is none. */
function orNull(shapes: readonly Shape[], place: Place): unknown {
  const shape = shapes.find(({ type, format }) => type !== 'null' && format !== 'uuid');
  return shape === undefined ? null : valueOf(shape, place);
}

const makers: Readonly<Partial<Record<string, (place: Place, shape: Shape) => unknown>>> = {
  uuid: ({ number }) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  email: ({ number }) => `sample-${String(number)}@example.com`,
  uri: ({ number }) => `https://example.com/${String(number)}`,
  date: ({ number }) => new Date(number * 86_400_000).toISOString().slice(0, 10),
  'date-time': ({ number }) => new Date(number * 1000).toISOString(),
  string: ({ name, number }, { maxLength = 255, minLength = 0 }) =>
    `${name} ${String(number)}`.slice(-maxLength).trimStart().padStart(minLength, '-'),
  integer: ({ number }, { minimum = 0 }) => Math.max(minimum, 0) + number,
  number: ({ number }, { minimum = 0 }) => Math.max(minimum, 0) + number,
  boolean: ({ number }) => number % 2 === 1,
  array: ({ name, number }, { items = {} }) => [valueOf(items as Shape, { name, number })],
  object: ({ number }, shape) => objectOf(shape, number),
  any: ({ number }) => ({ number }),
};
