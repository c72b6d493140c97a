import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findVariable } from './find-variable.ts';
import { unwrap } from './unwrap.ts';

/**
 * The expression that a name stands for, when it is a `const` or a function of the same file, however often it is renamed on
 * the way; any other node is itself. The one place that follows names, so that no rule follows a circle.
 */
export function resolveConstant(
  sourceCode: Readonly<TSESLint.SourceCode>,
  expression: TSESTree.Node,
): TSESTree.Node {
  const seen = new Set<TSESTree.Node>();
  let node = unwrap(expression);
  for (;;) {
    seen.add(node);
    const next = node.type === 'Identifier' ? valueOf(sourceCode, node) : undefined;
    if (!next || seen.has(next)) return node;
    node = next;
  }
}

/** What a name was given once and for all. */
function valueOf(
  sourceCode: Readonly<TSESLint.SourceCode>,
  identifier: TSESTree.Identifier,
): TSESTree.Node | undefined {
  const definition = findVariable(sourceCode, identifier)?.defs[0];
  if (definition?.node.type === 'FunctionDeclaration') return definition.node;
  if (definition?.node.type !== 'VariableDeclarator' || !definition.node.init) return undefined;
  const isConstant = definition.parent?.type === 'VariableDeclaration' && definition.parent.kind === 'const';
  return isConstant && definition.node.id.type === 'Identifier' ? unwrap(definition.node.init) : undefined;
}
