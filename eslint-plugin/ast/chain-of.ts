import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from './unwrap.ts';

/** A chain of members and calls, seen from its beginning: `app.log.info(x)` is `app`, then `log`, `info`. */
export interface Chain {
  readonly root: TSESTree.Node;
  readonly members: readonly string[];
}

/** Follows members and calls back to where they begin. */
export function chainOf(expression: TSESTree.Node): Chain {
  const node = unwrap(expression);
  if (node.type === 'AwaitExpression') return chainOf(node.argument);
  if (node.type === 'ChainExpression') return chainOf(node.expression);
  if (node.type === 'CallExpression') return chainOf(node.callee);
  if (node.type !== 'MemberExpression') return { root: node, members: [] };
  const { root, members } = chainOf(node.object);
  const name = node.property.type === 'Identifier' && !node.computed ? node.property.name : '';
  return { root, members: [...members, name] };
}
