import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { chainOf } from './chain-of.ts';
import { findVariable } from './find-variable.ts';
import { isFunction, type AnyFunction } from './is-function.ts';
import { isGuard } from './is-guard.ts';
import { resolveConstant } from './resolve-constant.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** A piece of a handler that does more than wire: which kind, and where. */
export interface Logic {
  readonly node: TSESTree.Node;
  readonly kind: 'decision' | 'loop' | 'arithmetic' | 'shaping' | 'secondCall';
}

const loops = /^(?:For(?:In|Of)?|While|DoWhile)Statement$/;
const shapers = new Set(['map', 'flatMap', 'filter', 'reduce', 'sort', 'toSorted', 'groupBy']);
const arithmetic = new Set(['+', '-', '*', '/', '%', '**', '+=', '-=', '*=', '/=', '%=', '**=']);
const paging = /^(?:page|limit|offset|size|skip|take|perPage|pageSize)$/;

/**
 * The first piece of business logic in a handler, in reading order. Free are guards that return or throw, error mapping
 * in `catch`, logging, headers and status codes, page arithmetic, and what a nested function does: streams need those.
 */
export function findLogic(sourceCode: SourceCode, handler: AnyFunction): Logic | undefined {
  const [request = '', reply = ''] = handler.params.map((one) => (one.type === 'Identifier' ? one.name : ''));
  const wires = new Set([request, reply]);
  let calls = 0;

  const search = (node: TSESTree.Node): Logic | undefined => {
    const kind = kindOf(sourceCode, node);
    if (kind) return { node, kind };
    if (isServiceCall(sourceCode, node, wires) && ++calls === 2) return { node, kind: 'secondCall' };
    for (const child of childrenOf(sourceCode, node, reply)) {
      const found = search(child);
      if (found) return found;
    }
    return undefined;
  };
  return search(handler.body);
}

function kindOf(sourceCode: SourceCode, node: TSESTree.Node): Logic['kind'] | undefined {
  if (loops.test(node.type)) return 'loop';
  if (node.type === 'IfStatement') return isGuard(node) ? undefined : 'decision';
  if (node.type === 'SwitchStatement' || node.type === 'ConditionalExpression') return 'decision';
  if (node.type === 'UpdateExpression') return 'arithmetic';
  if (node.type === 'BinaryExpression' || node.type === 'AssignmentExpression')
    return isArithmetic(sourceCode, node) ? 'arithmetic' : undefined;
  return node.type === 'CallExpression' && isShaping(sourceCode, node) ? 'shaping' : undefined;
}

/** What is searched below a node: everything but nested functions and the places where logic is free. */
function childrenOf(sourceCode: SourceCode, node: TSESTree.Node, reply: string): TSESTree.Node[] {
  if (isFunction(node) || node.type === 'IfStatement') return [];
  if (node.type === 'TryStatement') return node.finalizer ? [node.block, node.finalizer] : [node.block];
  if (node.type === 'CallExpression' && isReport(node, reply)) return [node.callee];
  const keys = sourceCode.visitorKeys[node.type] ?? [];
  return keys.flatMap((key) => (node as unknown as Record<string, TSESTree.Node | null>)[key] ?? []);
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

/** A call that turns a collection into another: `map` and its kin with a function, which no service takes. */
function isShaping(sourceCode: SourceCode, { callee, arguments: given }: TSESTree.CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  const { name } = callee.property;
  if (!shapers.has(name)) return false;
  const [first] = given;
  if (first === undefined) return name === 'sort' || name === 'toSorted';
  return isFunction(resolveConstant(sourceCode, first)) || (name === 'map' && first.type === 'Identifier');
}

/** An awaited or returned call of a method on something that is neither the request, the reply, nor a value fetched here. */
function isServiceCall(sourceCode: SourceCode, node: TSESTree.Node, wires: ReadonlySet<string>): boolean {
  const call = node.type === 'AwaitExpression' || node.type === 'ReturnStatement' ? node.argument : undefined;
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  const { root } = chainOf(call);
  if (root.type !== 'Identifier' || wires.has(root.name)) return false;
  const declaration = findVariable(sourceCode, root)?.defs[0]?.node;
  if (declaration?.type !== 'VariableDeclarator' || !declaration.init) return true;
  const origin = chainOf(declaration.init).root;
  const isFetched =
    declaration.init.type === 'AwaitExpression' || (origin.type === 'Identifier' && wires.has(origin.name));
  return !isFetched;
}
