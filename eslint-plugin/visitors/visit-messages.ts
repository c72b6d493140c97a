import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { unwrap } from '../ast/unwrap.ts';

/** A name in a message file, and what stands under it: a text, or further names. */
export interface MessageEntry {
  /** The names from the top of the file to this one. */
  readonly path: readonly string[];
  readonly key: TSESTree.Node;
  readonly value: TSESTree.Node;
  /** The text, where it is one. */
  readonly text?: string;
  /** What is below it, where it is a group. */
  readonly below?: readonly MessageEntry[];
}

/** Hands over what a message file holds, and the node of the whole, once. A file of another form is not handed over. */
export const visitMessages = (
  visit: (entries: readonly MessageEntry[], whole: TSESTree.ObjectExpression) => void,
): TSESLint.RuleListener => ({
  'Program > ExpressionStatement:first-child > ObjectExpression': (whole: TSESTree.ObjectExpression) => {
    visit(entriesOf(whole, []), whole);
  },
});

const entriesOf = (object: TSESTree.ObjectExpression, above: readonly string[]): readonly MessageEntry[] =>
  object.properties.flatMap((property): readonly MessageEntry[] => {
    if (property.type !== 'Property' || property.key.type !== 'Literal') return [];
    const { key } = property;
    const value = unwrap(property.value);
    const path = [...above, String(key.value)];
    if (value.type === 'ObjectExpression') return [{ path, key, value, below: entriesOf(value, path) }];
    const isText = value.type === 'Literal' && typeof value.value === 'string';
    return [{ path, key, value, ...(isText ? { text: value.value } : {}) }];
  });

/** Every text of a file, however deep. */
export const textsIn = (entries: readonly MessageEntry[]): readonly (MessageEntry & { text: string })[] =>
  entries.flatMap((entry) => [
    ...(entry.text === undefined ? [] : [{ ...entry, text: entry.text }]),
    ...textsIn(entry.below ?? []),
  ]);
