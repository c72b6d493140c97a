import { descriptionOf } from '../permissions.ts';
import { exampleOf, type Schema } from './example-of.ts';
import { tagDescriptions } from './introduction.ts';
import { problemResponses, problemsOf } from './problems.ts';

/** The document as far as it is completed here. */
export interface Document {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly 'x-permission'?: string;
  readonly 'x-system-permission'?: string;
  readonly parameters?: readonly { readonly name: string; readonly example?: string | number }[];
  readonly requestBody?: Content;
  readonly responses?: Readonly<Record<string, Content>>;
}

interface Content {
  readonly content?: Readonly<
    Record<string, { readonly schema?: Schema; readonly example?: unknown }>
  >;
}

type Values = Readonly<Record<string, unknown>>;
type ExampleOf = (schema: Schema, known?: Values) => unknown;

/** Completes the document from what it holds: refusals and examples of every operation, and what the tags are about. */
export function describeDocument(document: Document) {
  const { schemas = {} } = document.components ?? {};
  const example: ExampleOf = (schema, known) =>
    exampleOf(schema, (reference) => schemas[reference.split('/').at(-1) ?? ''] ?? {}, known);
  const paths = document.paths ?? {};
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  return {
    ...document,
    tags: describeTags(operations),
    components: { ...document.components, responses: problemResponses },
    paths: mapped(paths, (methods, path) =>
      mapped(methods, (operation, method) => {
        const sent = sentBelow(operations, operation.tags?.[0], example);
        return describeOperation(operation, { path, method, sent, example });
      }),
    ),
  };
}

/** The same keys, other values. */
const mapped = <From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From, key: string) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

interface Place {
  readonly path: string;
  readonly method: string;
  /** What is sent below the same tag: it comes back in answers. */
  readonly sent: Values;
  readonly example: ExampleOf;
}

function describeOperation(operation: Operation, { path, method, sent, example }: Place) {
  const own = Object.entries(operation.responses ?? {}).filter(([status]) => status !== '4XX');
  const problems = problemsOf({
    isPublic: operation.security?.length === 0,
    needsPermission: Boolean(operation['x-permission'] ?? operation['x-system-permission']),
    isAboutOne: path.includes('{'),
    isWrite: method !== 'get',
  });
  const answers = mapped(Object.fromEntries(own), (answer, status) => ({
    ...withExample(answer, (schema) => example(schema, sent)),
    description: meanings[status] ?? 'As asked for.',
  }));
  const { requestBody } = operation;
  return {
    ...operation,
    ...(requestBody && { requestBody: withExample(requestBody, example) }),
    responses: { ...problems, ...answers },
  };
}

const meanings: Readonly<Record<string, string>> = {
  201: 'Created.',
  204: 'Done.',
  503: 'Out of order.',
};

/** Bytes have none. */
const withExample = (holder: Content, example: ExampleOf): Content =>
  holder.content === undefined
    ? holder
    : {
        ...holder,
        content: mapped(holder.content, (media, type) =>
          type.includes('json') ? { example: example(media.schema ?? {}), ...media } : media,
        ),
      };

function sentBelow(
  operations: readonly Operation[],
  tag: string | undefined,
  example: ExampleOf,
): Values {
  const bodies = operations
    .filter(({ tags }) => tags?.[0] === tag)
    .flatMap(({ requestBody }) => Object.values(requestBody?.content ?? {}));
  const examples = bodies.map(({ schema = {} }) => example(schema) as Values);
  return Object.assign({}, ...examples.reverse()) as Values;
}

/** A tag is about what its permissions are about. First come those that people begin with. */
function describeTags(operations: readonly Operation[]) {
  const used = new Set(operations.flatMap(({ tags = [] }) => tags));
  const first = Object.keys(tagDescriptions).filter((name) => used.has(name));
  const names = [...new Set([...first, ...[...used].sort()])];
  return names.map((name) => {
    const slugs = operations
      .filter(({ tags }) => tags?.includes(name))
      .map((operation) => operation['x-permission'] ?? operation['x-system-permission'] ?? '');
    const derived = [...new Set(slugs)].flatMap((slug) => descriptionOf(slug) ?? []);
    return { name, description: tagDescriptions[name] ?? derived.join(' ') };
  });
}
