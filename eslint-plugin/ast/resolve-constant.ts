import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findVariable } from './find-variable.ts';
import { unwrap } from './unwrap.ts';

/** The expression a name stands for, when it is a `const` or a function of the same file; any other node is itself. */
export function resolveConstant(
  sourceCode: Readonly<TSESLint.SourceCode>,
  expression: TSESTree.Node,
): TSESTree.Node {
  const node = unwrap(expression);
  if (node.type !== 'Identifier') return node;
  const definition = findVariable(sourceCode, node)?.defs[0];
  if (definition?.node.type === 'FunctionDeclaration') return definition.node;
  if (definition?.node.type !== 'VariableDeclarator' || !definition.node.init) return node;
  const isConstant = definition.parent?.type === 'VariableDeclaration' && definition.parent.kind === 'const';
  return isConstant && definition.node.id.type === 'Identifier' ? unwrap(definition.node.init) : node;
}
