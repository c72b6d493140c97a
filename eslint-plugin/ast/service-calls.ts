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
  return waitedFor(node)
    .filter((waited) => isServiceCall(sourceCode, waited, wires))
    .map(({ call }) => call);
}

/** A call, and whether its own result is waited for: what is returned may be a value. */
interface Waited {
  readonly call: TSESTree.CallExpression;
  readonly isAwaited: boolean;
}

/** The calls whose results a node waits for, or hands back. */
function waitedFor(node: TSESTree.Node): readonly Waited[] {
  if (node.type === 'AwaitExpression') return callsOf(node.argument, true);
  if (node.type === 'ReturnStatement') return callsOf(node.argument, false);
  const isShort = node.parent?.type === 'ArrowFunctionExpression' && node.parent.body === node;
  return isShort ? callsOf(node, false) : [];
}

function callsOf(call: TSESTree.Node | null | undefined, isAwaited: boolean): readonly Waited[] {
  if (call?.type !== 'CallExpression') return [];
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
  const { name } = callee.property;
  if (/^(?:then|catch|finally)$/.test(name)) return callsOf(callee.object, true);
  const isCombined =
    callee.object.type === 'Identifier' && callee.object.name === 'Promise' && combinators.has(name);
  if (!isCombined) return [{ call, isAwaited }];
  const [list] = call.arguments;
  return list?.type === 'ArrayExpression' ? list.elements.flatMap((one) => callsOf(one, true)) : [];
}

/**
 * A call of a method on something that is neither the request, the reply, a global, nor a value fetched here. What it is
 * handed a function for happens in that function.
 */
function isServiceCall(
  sourceCode: SourceCode,
  { call, isAwaited }: Waited,
  wires: ReadonlySet<string>,
): boolean {
  const { root, members } = chainOf(call);
  if (root.type !== 'Identifier' || wires.has(root.name) || call.arguments.some(isFunction)) return false;
  if (converters.test(members.at(-1) ?? '') || isFetched(sourceCode, root, wires)) return false;
  const definition = findVariable(sourceCode, root)?.defs[0];
  if (!definition && root.name in globalThis) return false;
  const isWrapper = !isAwaited && call.arguments.some((one) => isWaiting(sourceCode, one));
  return !isWrapper || isMade(definition?.node);
}

/** Whether a variable holds what a call gave: `const invoices = invoiceService(app)`. */
const isMade = (node: TSESTree.Node | undefined): boolean =>
  node?.type === 'VariableDeclarator' && node.init?.type === 'CallExpression';

/** Whether a value waits for something before it is there. */
function isWaiting(sourceCode: SourceCode, node: TSESTree.Node): boolean {
  if (node.type === 'AwaitExpression') return true;
  return !isFunction(node) && childrenOf(sourceCode, node).some((child) => isWaiting(sourceCode, child));
}
