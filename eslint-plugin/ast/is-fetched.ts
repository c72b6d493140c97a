import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { chainOf } from './chain-of.ts';
import { findVariable } from './find-variable.ts';

/** Whether a name stands for data that the handler has got: it was awaited here, or comes out of the request. */
export function isFetched(
  sourceCode: Readonly<TSESLint.SourceCode>,
  name: TSESTree.Identifier,
  wires: ReadonlySet<string> = new Set(),
): boolean {
  const declaration = findVariable(sourceCode, name)?.defs[0]?.node;
  if (declaration?.type !== 'VariableDeclarator' || !declaration.init) return false;
  if (declaration.init.type === 'AwaitExpression') return true;
  const origin = chainOf(declaration.init).root;
  return origin.type === 'Identifier' && wires.has(origin.name);
}
