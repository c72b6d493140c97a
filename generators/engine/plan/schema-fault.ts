/** The part of JSON Schema that the schemas of this package are written in. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
}

/**
 * Why a value does not fit a schema, with the place inside the value, or `undefined` where it fits. The published schema
 * files are thereby the only description of their formats.
 *
 * `schemaFault({ version: 2 }, schema)` → `'version must be 1'`
 */
export function schemaFault(
  value: unknown,
  schema: Schema,
  place = '',
  root: Schema = schema,
): string | undefined {
  if (schema.$ref !== undefined) return schemaFault(value, definition(schema.$ref, root), place, root);
  if (schema.oneOf) return alternativesFault(value, schema.oneOf, place, root);
  return valueFault(value, schema, place) ?? membersFault(value, schema, place, root);
}

function valueFault(value: unknown, schema: Schema, place: string): string | undefined {
  const name = place === '' ? 'the whole' : place;
  if ('const' in schema && value !== schema.const) return `${name} must be ${JSON.stringify(schema.const)}`;
  if (schema.enum && !schema.enum.includes(value))
    return `${name} must be one of ${JSON.stringify(schema.enum)}`;
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOfType(value, type)))
    return `${name} must be of type ${types.join(' or ')}`;
  if (
    typeof value === 'string' &&
    schema.pattern !== undefined &&
    !new RegExp(schema.pattern, 'u').test(value)
  )
    return `${name} must match ${schema.pattern}`;
  if (typeof value === 'number' && schema.minimum !== undefined && value < schema.minimum)
    return `${name} must be at least ${schema.minimum}`;
  return undefined;
}

function membersFault(value: unknown, schema: Schema, place: string, root: Schema): string | undefined {
  if (Array.isArray(value))
    return first(
      value.entries(),
      ([index, item]) => schema.items && schemaFault(item, schema.items, `${place}[${index}]`, root),
    );
  if (typeof value !== 'object' || value === null) return undefined;
  const inside = (key: string): string => (place === '' ? key : `${place}.${key}`);
  const { properties = {}, required = [], additionalProperties } = schema;
  const missing = required.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) return `${inside(missing)} is missing`;
  return first(Object.entries(value), ([key, member]) => {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (known) return schemaFault(member, known, inside(key), root);
    return additionalProperties === false ? `${inside(key)} is unknown` : undefined;
  });
}

/** Alternatives are told apart by their constants; the fault of the one that is meant says most. */
function alternativesFault(
  value: unknown,
  alternatives: readonly Schema[],
  place: string,
  root: Schema,
): string | undefined {
  const faults = alternatives.map((schema) => schemaFault(value, schema, place, root));
  if (faults.includes(undefined)) return undefined;
  return (
    faults.find((fault) => fault !== undefined && !fault.startsWith(`${place}.kind must be`)) ?? faults[0]
  );
}

function definition(reference: string, root: Schema): Schema {
  const found = root.$defs?.[reference.replace('#/$defs/', '')];
  if (!found) throw new Error(`The schema has no definition ${reference}.`);
  return found;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isSafeInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function first<Item>(items: Iterable<Item>, fault: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const found = fault(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
