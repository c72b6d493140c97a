// Prints src/lib/api-schemas.ts: the request bodies of the OpenAPI document as schemas that forms validate by. It is
// source for `zod/mini`: a page loads a tenth of what `z.fromJSONSchema` would bring.

/** Everything below the header. A schema that says more than this prints is left to the backend, which judges anyway. */
export function printSchemas(document) {
  const schemas = document.components?.schemas ?? {};
  const bodies = Object.entries(bodiesOf(document))
    .map(([name, body]) => `export const ${nameOf(name)}Schema = ${print(body, { schemas })};`)
    .join('\n\n');
  return `import * as z from 'zod/mini';

// The policy of the pages forbids code that is made of text, which would be faster.
z.config({ jitless: true });

${bodies.includes('anyJson') ? `${anyJson}\n\n` : ''}${bodies}
`;
}

const anyJson = `/** Any JSON value but null, which stands for no value at all. */
const anyJson = z.unknown().check(z.refine((value) => value !== undefined && value !== null));`;

/** `InvoiceCreateInput` is the schema `invoiceCreateSchema`, as in the backend. */
const nameOf = (name) => name.charAt(0).toLowerCase() + name.slice(1).replace(/Input$/, '');

/** What requests hold, by the name of the component. */
function bodiesOf({ paths, components }) {
  const media = Object.values(paths)
    .flatMap((operations) => Object.values(operations))
    .map(({ requestBody }) => requestBody?.content?.['application/json']?.schema?.$ref);
  const names = media.flatMap((reference) => (reference ? [reference.split('/').at(-1)] : []));
  return Object.fromEntries(
    [...new Set(names)].sort().map((name) => [name, components.schemas[name]]),
  );
}

/** One JSON schema as a call. `within` are the references on the way to it: a circle ends at a value of any kind. */
function print(schema, { schemas, within = [] }) {
  const inner = (one) => print(one, { schemas, within });
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1);
    if (within.includes(name) || !schemas[name]) return 'z.unknown()';
    return print(schemas[name], { schemas, within: [...within, name] });
  }
  if (schema.const !== undefined) return `z.literal(${JSON.stringify(schema.const)})`;
  if (schema.enum) return `z.literal(${JSON.stringify(schema.enum)})`;
  if (schema.anyOf) return printAny(schema.anyOf, inner);
  if (Array.isArray(schema.type))
    return printAny(
      schema.type.map((type) => ({ ...schema, type })),
      inner,
    );
  return printers[schema.type]?.(schema, inner) ?? 'anyJson';
}

function printAny(schemas, inner) {
  const rest = schemas.filter(({ type }) => type !== 'null').map(inner);
  const printed = rest.length === 1 ? rest[0] : `z.union([${rest.join(', ')}])`;
  return rest.length < schemas.length ? `z.nullable(${printed})` : printed;
}

const printers = {
  null: () => 'z.null()',
  boolean: () => 'z.boolean()',
  string: (schema) =>
    checked(formats[schema.format] ?? 'z.string()', [
      ['minLength', schema.minLength],
      ['maxLength', schema.maxLength],
      // The pattern of a format is what the format stands for.
      ['regex', formats[schema.format] ? undefined : patternOf(schema)],
    ]),
  integer: (schema) => checked('z.int()', bounds(schema)),
  number: (schema) => checked('z.number()', bounds(schema)),
  array: (schema, inner) =>
    checked(`z.array(${inner(schema.items ?? {})})`, [
      ['minLength', schema.minItems],
      ['maxLength', schema.maxItems],
    ]),
  object: printObject,
};

const formats = {
  date: 'z.iso.date()',
  'date-time': 'z.iso.datetime({ offset: true })',
  email: 'z.email()',
  e164: 'z.e164()',
  uri: 'z.url({ protocol: /^https?$/ })',
  uuid: 'z.guid()',
};

const bounds = ({ minimum, maximum }) => [
  ['minimum', minimum],
  ['maximum', maximum],
];

const patternOf = ({ pattern }) =>
  pattern === undefined ? undefined : String(new RegExp(pattern, 'u'));

function checked(call, checks) {
  const given = checks.filter(([, value]) => value !== undefined);
  if (given.length === 0) return call;
  return `${call}.check(${given.map(([check, value]) => `z.${check}(${value})`).join(', ')})`;
}

function printObject({ properties = {}, required = [], additionalProperties }, inner) {
  if (typeof additionalProperties === 'object')
    return `z.record(z.string(), ${inner(additionalProperties)})`;
  const members = Object.entries(properties).map(([name, schema]) => {
    const printed = inner(schema);
    return `  ${JSON.stringify(name)}: ${required.includes(name) ? printed : `z.optional(${printed})`},\n`;
  });
  const kind = additionalProperties === false ? 'strictObject' : 'object';
  return `z.${kind}({${members.length === 0 ? '' : `\n${members.join('')}`}})`;
}
