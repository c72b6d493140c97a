import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** The nodes right below a node, in reading order. A hole in a list and a part that is left out are null in one parser's tree, and undefined in another's. */
export function childrenOf(
  { visitorKeys }: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Node,
): readonly TSESTree.Node[] {
  const held = node as unknown as Readonly<Record<string, Child | readonly Child[]>>;
  return (visitorKeys[node.type] ?? []).flatMap((key) => [held[key]].flat().filter((child) => !!child));
}

type Child = TSESTree.Node | null | undefined;
