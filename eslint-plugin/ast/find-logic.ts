import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { chainOf } from './chain-of.ts';
import { childrenOf } from './children-of.ts';
import { isFunction, type AnyFunction } from './is-function.ts';
import { isGuard } from './is-guard.ts';
import { isShaping } from './is-shaping.ts';
import { serviceCallsIn } from './service-calls.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** A piece of a handler that does more than wire: which kind, and where. */
export interface Logic {
  readonly node: TSESTree.Node;
  readonly kind: 'decision' | 'loop' | 'arithmetic' | 'shaping' | 'secondCall';
}

const loops = /^(?:For(?:In|Of)?|While|DoWhile)Statement$/;
const arithmetic = new Set(['+', '-', '*', '/', '%', '**', '+=', '-=', '*=', '/=', '%=', '**=']);
const paging = /^(?:page|limit|offset|size|skip|take|perPage|pageSize)$/;

/**
 * The first piece of business logic in a handler, in reading order. Free are guards that return or throw, error mapping
 * in `catch`, logging, headers and status codes, page arithmetic, and what a nested function does later: streams need those.
 * A function that is handed to an awaited call runs before the reply, as `transaction(async (tx) => …)` does, and counts.
 */
export function findLogic(sourceCode: SourceCode, handler: AnyFunction): Logic | undefined {
  const [request = '', reply = ''] = handler.params.map((one) => (one.type === 'Identifier' ? one.name : ''));
  const wires = new Set([request, reply]);
  const called = new Set<TSESTree.Node>();

  const search = (node: TSESTree.Node): Logic | undefined => {
    const kind = kindOf(sourceCode, node);
    if (kind) return { node, kind };
    for (const call of serviceCallsIn(sourceCode, node, wires)) {
      if (called.has(call)) continue;
      called.add(call);
      if (called.size === 2)
        return { node: node.type === 'ReturnStatement' ? node : call, kind: 'secondCall' };
    }
    return firstIn(searched(sourceCode, node, reply));
  };
  const firstIn = (nodes: readonly TSESTree.Node[]): Logic | undefined => {
    for (const node of nodes) {
      const found = search(node);
      if (found) return found;
    }
    return undefined;
  };
  return search(handler.body);
}

function kindOf(sourceCode: SourceCode, node: TSESTree.Node): Logic['kind'] | undefined {
  if (loops.test(node.type) || isForEach(node)) return 'loop';
  if (node.type === 'IfStatement') return isGuard(node) ? undefined : 'decision';
  if (node.type === 'SwitchStatement' || node.type === 'ConditionalExpression') return 'decision';
  if (node.type === 'UpdateExpression') return 'arithmetic';
  if (node.type === 'BinaryExpression' || node.type === 'AssignmentExpression')
    return isArithmetic(sourceCode, node) ? 'arithmetic' : undefined;
  return node.type === 'CallExpression' && isShaping(sourceCode, node) ? 'shaping' : undefined;
}

/** A loop that is spelled as a call. */
function isForEach(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { property } = node.callee;
  const [first] = node.arguments;
  return (
    property.type === 'Identifier' && property.name === 'forEach' && first !== undefined && isFunction(first)
  );
}

/** What is searched below a node: everything but functions that run later, and the places where logic is free. */
function searched(sourceCode: SourceCode, node: TSESTree.Node, reply: string): readonly TSESTree.Node[] {
  if (isFunction(node) || node.type === 'IfStatement') return [];
  if (node.type === 'TryStatement') return node.finalizer ? [node.block, node.finalizer] : [node.block];
  if (node.type === 'CallExpression' && isReport(node, reply)) return [node.callee];
  const children = childrenOf(sourceCode, node);
  if (node.type !== 'CallExpression' || !isWaitedFor(node)) return children;
  return children.map((child) => (isFunction(child) && !child.generator ? child.body : child));
}

/** Whether the handler goes on, or replies, with what a call has yielded. */
function isWaitedFor({ parent }: TSESTree.CallExpression): boolean {
  if (parent.type === 'MemberExpression')
    return parent.parent.type === 'CallExpression' && isWaitedFor(parent.parent);
  if (parent.type === 'ArrowFunctionExpression') return true;
  return parent.type === 'AwaitExpression' || parent.type === 'ReturnStatement';
}

/** A call that logs, or that says something about the reply other than its body. */
function isReport(call: TSESTree.CallExpression, reply: string): boolean {
  const { root, members } = chainOf(call);
  if (members.includes('log')) return true;
  return root.type === 'Identifier' && root.name === reply && members.at(-1) !== 'send';
}

function isArithmetic(
  sourceCode: SourceCode,
  node: TSESTree.BinaryExpression | TSESTree.AssignmentExpression,
): boolean {
  if (!arithmetic.has(node.operator)) return false;
  const tokens = sourceCode.getTokens(node);
  const isText = tokens.some(({ type }) => type === 'String' || type === 'Template');
  return !isText && !tokens.some(({ type, value }) => type === 'Identifier' && paging.test(value));
}
