/** As much of JSON Schema as an example is made of. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

const formats: Readonly<Record<string, string>> = {
  uuid: '3f2b6c1e-8d47-4c0a-9e55-1b7f0a2d6c34',
  email: 'ada@example.com',
  date: '2030-01-31',
  'date-time': '2030-01-31T10:00:00.000Z',
  time: '10:00:00',
  uri: 'https://example.com/',
};

/** A value that a schema takes: the one it gives itself, `.meta({ examples: [ … ] })`, or else one that fits. */
export function exampleOf(schema: Schema, resolve: (reference: string) => Schema): unknown {
  const again = (inner: Schema = {}) => exampleOf(inner, resolve);
  if (schema.$ref !== undefined) return again(resolve(schema.$ref));
  const [given = schema.example ?? schema.const ?? schema.enum?.[0] ?? schema.default] =
    schema.examples ?? [];
  if (given !== undefined) return given;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return again(choices.find(({ type }) => type !== 'null'));
  const type = [schema.type].flat().find((one) => one !== 'null');
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, again(inner)]),
      );
    case 'array':
      return [again(schema.items)];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    default:
      if (schema.type === 'null') return null;
      return formats[schema.format ?? ''] ?? 'text'.padEnd(schema.minLength ?? 0, '-');
  }
}
