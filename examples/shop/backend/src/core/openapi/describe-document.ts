import type { FastifyContextConfig } from 'fastify';
import { descriptionOf } from '../permissions.ts';
import { tagDescriptions } from './introduction.ts';
import { problemResponses, problemsOf } from './problems.ts';

type Of<Value> = Readonly<Record<string, Value>>;

/** The document as far as it is completed here. */
export interface Document {
  readonly paths?: Of<Of<Operation>>;
  readonly components?: { readonly schemas?: Of<object> };
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
  readonly responses?: Of<Content>;
}

interface Content {
  readonly description?: string;
  readonly content?: Of<{ readonly schema?: object }>;
}

/** What the document says of who may call a route; the route says it once, in its `config`. */
export function describeAccess(config: FastifyContextConfig, description = '') {
  const { permission, systemPermission, public: reason } = config;
  const slug = permission ?? systemPermission;
  const place = permission === undefined ? 'in the whole system' : 'in the workspace';
  const needed = slug === undefined ? 'Needs a login.' : `Needs \`${slug}\` ${place}.`;
  const words = reason === undefined ? needed : `Open to everybody: ${reason}.`;
  return {
    description: [description, words].filter(Boolean).join('\n\n'),
    ...(permission !== undefined && { 'x-permission': permission }),
    ...(systemPermission !== undefined && { 'x-system-permission': systemPermission }),
    ...(reason !== undefined && { security: [] }),
  };
}

/** Completes the document from what it holds: the refusals of every operation, and what the tags are about. */
export function describeDocument(document: Document) {
  const { paths = {}, components } = document;
  return {
    ...document,
    tags: describeTags(Object.values(paths).flatMap((methods) => Object.values(methods))),
    components: { ...components, responses: problemResponses },
    paths: mapped(paths, (methods, path) =>
      mapped(methods, ({ responses = {}, ...operation }, method) => ({
        ...operation,
        responses: {
          ...problemsOf(operation, path, method),
          ...mapped(responses, (answer, status) => ({
            ...answer,
            description: meanings[status] ?? 'As asked for.',
          })),
        },
      })),
    ),
  };
}

const meanings: Of<string> = { 201: 'Created.', 204: 'Done.', 503: 'Out of order.' };

/** The same keys, other values. */
const mapped = <From, To>(record: Of<From>, change: (value: From, key: string) => To): Of<To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

/** A tag is about what its permissions are about. First come those that people begin with. */
function describeTags(operations: readonly Operation[]) {
  const used = [...new Set(operations.flatMap(({ tags = [] }) => tags))].sort();
  const first = Object.keys(tagDescriptions).filter((name) => used.includes(name));
  return [...new Set([...first, ...used])].map((name) => {
    const slugs = operations
      .filter(({ tags }) => tags?.includes(name))
      .map((operation) => operation['x-permission'] ?? operation['x-system-permission'] ?? '');
    const derived = [...new Set(slugs)].flatMap((slug) => descriptionOf(slug) ?? []);
    return { name, description: tagDescriptions[name] ?? derived.join(' ') };
  });
}
