import type { TSESTree } from '@typescript-eslint/utils';

/** The expression below `as`, `satisfies`, `!` and `<T>`, which say something to the compiler only. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
      return unwrap(node.expression);
    default:
      return node;
  }
}
