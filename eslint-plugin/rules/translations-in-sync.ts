import type { TSESTree } from '@typescript-eslint/utils';
import { messageFileOf, type MessageFile } from '../project/message-file-of.ts';
import { messageAt, type MessageTree } from '../project/message-tree.ts';
import { createRule } from '../rule/create-rule.ts';
import { visitMessages, type MessageEntry } from '../visitors/visit-messages.ts';

type MessageIds = 'missing' | 'extra' | 'other' | 'untranslated' | 'unfiled' | 'sourceless';

interface Report {
  readonly node: TSESTree.Node;
  readonly messageId: MessageIds;
  readonly data: Readonly<Record<string, string>>;
}

export const translationsInSync = createRule<[], MessageIds>({
  name: 'translations-in-sync',
  meta: {
    type: 'problem',
    docs: {
      description: 'require every locale to have the messages of the source language, and no others',
      topic: 'translations',
      requirements: ['C13'],
    },
    messages: {
      missing: 'The message "{{path}}" of "{{source}}" is missing here. Translate it.',
      extra: 'The message "{{path}}" is not in "{{file}}". Remove it, or add it there.',
      other:
        'The message "{{path}}" is {{noun}} here and {{otherNoun}} in "{{file}}". Write it as it is there.',
      untranslated: 'The message "{{path}}" is missing in {{missing}}. Translate it there.',
      unfiled: 'These messages are missing in {{missing}}. Translate them there.',
      sourceless:
        'There is no "{{file}}" that these messages could be translated from. Write it, or remove this file.',
    },
  },
  create(context) {
    const file = messageFileOf(context);
    if (!file) return {};
    return visitMessages((entries, whole) => {
      const reports = file.isSource ? inSource(file, entries, whole) : inTranslation(file, entries, whole);
      for (const report of reports) context.report(report);
    });
  },
});

/** What others lack is said where it stands, so that whoever adds a message sees it at once. */
function inSource(
  file: MessageFile,
  entries: readonly MessageEntry[],
  node: TSESTree.Node,
): readonly Report[] {
  const unfiled = file.others.map(file.fileOf).filter((other) => !file.exists(other));
  const trees = file.others.flatMap((locale) => {
    const tree = file.treeOf(locale);
    return tree ? [[file.fileOf(locale), tree] as const] : [];
  });
  return [
    ...(unfiled.length > 0
      ? [{ node, messageId: 'unfiled' as const, data: { missing: listed(unfiled) } }]
      : []),
    ...lackingIn(entries, trees),
  ];
}

/** A group that is missing as a whole is one report. */
const lackingIn = (
  entries: readonly MessageEntry[],
  trees: readonly (readonly [file: string, tree: MessageTree])[],
): readonly Report[] =>
  entries.flatMap(({ path, key, below = [] }) => {
    const missing = trees.filter(([, tree]) => messageAt(tree, path) === undefined);
    const rest = trees.filter((one) => !missing.includes(one));
    const data = { path: path.join('.'), missing: listed(missing.map(([file]) => file)) };
    return [
      ...(missing.length > 0 ? [{ node: key, messageId: 'untranslated' as const, data }] : []),
      ...lackingIn(below, rest),
    ];
  });

function inTranslation(
  { source, treeOf, fileOf, exists }: MessageFile,
  entries: readonly MessageEntry[],
  whole: TSESTree.Node,
): readonly Report[] {
  const file = fileOf(source);
  if (!exists(file)) return [{ node: whole, messageId: 'sourceless', data: { file } }];
  const tree = treeOf(source);
  return tree ? differences({ source, file }, entries, tree, whole) : [];
}

/** @param node of the group, at which what it lacks is said */
function differences(
  origin: { readonly source: string; readonly file: string },
  entries: readonly MessageEntry[],
  tree: MessageTree,
  node: TSESTree.Node,
  above: readonly string[] = [],
): readonly Report[] {
  const names = entries.map(({ path }) => path.at(-1));
  const missing = Object.keys(tree).filter((name) => !names.includes(name));
  return [
    ...missing.map((name): Report => {
      const path = [...above, name].join('.');
      return { node, messageId: 'missing', data: { path, source: origin.source } };
    }),
    ...entries.flatMap((entry): readonly Report[] => {
      const { path, key, below } = entry;
      const theirs = messageAt(tree, path.slice(-1));
      const data = { path: path.join('.'), file: origin.file };
      if (theirs === undefined) return [{ node: key, messageId: 'extra', data }];
      const [noun, otherNoun] = [nounOf(below), nounOf(typeof theirs === 'string' ? undefined : theirs)];
      if (noun !== otherNoun) return [{ node: key, messageId: 'other', data: { ...data, noun, otherNoun } }];
      return below && typeof theirs === 'object' ? differences(origin, below, theirs, key, path) : [];
    }),
  ];
}

const nounOf = (below: object | undefined): string => (below ? 'a group' : 'a text');

const listed = (files: readonly string[]): string => files.map((file) => `"${file}"`).join(' and ');
