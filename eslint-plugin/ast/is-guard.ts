import type { TSESTree } from '@typescript-eslint/utils';

/** Whether an `if` only turns somebody away: each of its branches ends in `return` or `throw`, and there is no `else`. */
export function isGuard({ consequent, alternate }: TSESTree.IfStatement): boolean {
  if (!leaves(consequent)) return false;
  return !alternate || (alternate.type === 'IfStatement' && isGuard(alternate));
}

function leaves(statement: TSESTree.Statement): boolean {
  const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement';
}
