import { messageFiles, readJson, type Conventions } from 'paxx-conventions';
import type { Project } from './project.ts';

/** The messages of a file as data: a text, or a group of them by name. */
export interface MessageTree {
  readonly [name: string]: MessageTree | string;
}

/** What a message file holds; undefined where there is none, or where it is no JSON object of texts. */
export const messageTree = (project: Project, file: string): MessageTree | undefined =>
  project.derive(file, {
    name: 'message tree',
    read: (text) => {
      const json = readJson(text, file);
      return json.kind === 'read' && isTree(json.value) ? json.value : undefined;
    },
  });

const isTree = (value: unknown): value is MessageTree =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((one) => typeof one === 'string' || isTree(one));

/** What stands at a path of names. */
export const messageAt = (
  tree: MessageTree | undefined,
  path: readonly string[],
): MessageTree | string | undefined =>
  path.reduce<MessageTree | string | undefined>(
    (below, name) => (typeof below === 'object' && Object.hasOwn(below, name) ? below[name] : undefined),
    tree,
  );

/** Every message of a tree, as the path of its names with dots between. */
export const messagePaths = (tree: MessageTree, above = ''): readonly string[] =>
  Object.entries(tree).flatMap(([name, below]) =>
    typeof below === 'string' ? [`${above}${name}`] : messagePaths(below, `${above}${name}.`),
  );

/** The language that all others are translated from. */
export const sourceLocale = ({ locales }: Conventions): string => locales[0] ?? 'en';

/** All messages of the source language under the keys by which code asks for them; undefined where they cannot all be known. */
export function sourceMessages(project: Project): MessageTree | undefined {
  const index = messageFiles(sourceLocale(project.conventions), project);
  if (!index || index.isOpen) return undefined;
  const trees = [...index.files].map(([key, file]) => [key, messageTree(project, file)] as const);
  return trees.every((one): one is [string, MessageTree] => one[1] !== undefined)
    ? Object.fromEntries(trees)
    : undefined;
}
