import type { PermissionGroup } from '../core/access/permission-group.ts';
import type { Document, Operation } from '../core/http/describe-access.ts';
import { permissions } from '../core/permissions.ts';
import { introduction, tagDescriptions } from './introduction.ts';
import { problemResponses, problemsOf } from './problems.ts';

type Of<Value> = Readonly<Record<string, Value>>;

/** The document for people: how to begin, what the tags are about, and how every operation may refuse. */
export function describeDocument(document: Document) {
  const { info, paths = {}, components } = document;
  return {
    ...document,
    info: { ...info, description: introduction },
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

const meanings: Of<string> = {
  201: 'Created.',
  204: 'Done.',
  503: 'Out of order.',
  '4XX': 'Any other refusal.',
  '5XX': 'Something went wrong on our side.',
};

/** The same keys, other values. */
const mapped = <From, To>(record: Of<From>, change: (value: From, key: string) => To): Of<To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

const definitions = new Map(
  Object.values<PermissionGroup>(permissions).flatMap((group) => Object.entries(group)),
);

/** A tag is about what its permissions are about. First come those that people begin with. */
function describeTags(operations: readonly Operation[]) {
  const used = [...new Set(operations.flatMap(({ tags = [] }) => tags))].sort();
  const first = Object.keys(tagDescriptions).filter((name) => used.includes(name));
  return [...new Set([...first, ...used])].map((name) => {
    const slugs = operations
      .filter(({ tags }) => tags?.includes(name))
      .map((operation) => operation['x-permission'] ?? operation['x-system-permission'] ?? '');
    const derived = [...new Set(slugs)].flatMap((slug) => definitions.get(slug)?.description ?? []);
    return { name, description: tagDescriptions[name] ?? derived.join(' ') };
  });
}
