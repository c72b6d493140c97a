import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { chainOf } from './chain-of.ts';
import { childrenOf } from './children-of.ts';
import { findVariable } from './find-variable.ts';
import { isFetched } from './is-fetched.ts';
import { isFunction } from './is-function.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** Methods that turn one value into another, whatever they belong to: schemas, mappers, constructors, formats. */
const converters =
  /^(?:safe)?parse(?:Async)?$|^safeParseAsync$|^(?:to|from|of|as)(?:[A-Z]\w*)?$|^(?:map|json|format|encode|decode|pick|omit|extend|assign|entries|keys|values)$|^(?:de)?serialize$|^stringify$|^transform$/;

const combinators = new Set(['all', 'allSettled', 'any', 'race']);

/**
 * The calls of services that a handler waits for at a node: what it awaits, what it returns, each of several calls in
 * `Promise.all([…])`. A call that only wraps what was awaited is none: `return schema.parse(await invoices.get(id))`.
 */
export function serviceCallsIn(
  sourceCode: SourceCode,
  node: TSESTree.Node,
  wires: ReadonlySet<string>,
): readonly TSESTree.CallExpression[] {
  return waitedFor(node).filter((call) => isServiceCall(sourceCode, call, wires));
}

/** The calls whose results a node waits for. */
function waitedFor(node: TSESTree.Node): readonly TSESTree.CallExpression[] {
  if (node.type === 'AwaitExpression' || node.type === 'ReturnStatement') return callsOf(node.argument);
  const isShort = node.parent?.type === 'ArrowFunctionExpression' && node.parent.body === node;
  return isShort ? callsOf(node) : [];
}

function callsOf(value: TSESTree.Node | null | undefined): readonly TSESTree.CallExpression[] {
  if (value?.type !== 'CallExpression') return [];
  const { callee, arguments: given } = value;
  const [list] = given;
  const isCombined =
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Promise' &&
    callee.property.type === 'Identifier' &&
    combinators.has(callee.property.name);
  if (!isCombined) return [value];
  return list?.type === 'ArrayExpression' ? list.elements.flatMap((one) => callsOf(one)) : [];
}

/** A call of a method on something that is neither the request, the reply, a global, nor a value fetched here. */
function isServiceCall(
  sourceCode: SourceCode,
  call: TSESTree.CallExpression,
  wires: ReadonlySet<string>,
): boolean {
  const { root, members } = chainOf(call);
  if (call.callee.type !== 'MemberExpression' || root.type !== 'Identifier' || wires.has(root.name))
    return false;
  if (converters.test(members.at(-1) ?? '') || call.arguments.some((one) => isWaiting(sourceCode, one)))
    return false;
  const isGlobal = !findVariable(sourceCode, root)?.defs[0] && root.name in globalThis;
  return !isGlobal && !isFetched(sourceCode, root, wires);
}

/** Whether a value waits for something before it is there. */
function isWaiting(sourceCode: SourceCode, node: TSESTree.Node): boolean {
  if (node.type === 'AwaitExpression') return true;
  return !isFunction(node) && childrenOf(sourceCode, node).some((child) => isWaiting(sourceCode, child));
}
