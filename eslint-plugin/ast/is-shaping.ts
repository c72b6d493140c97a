import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findVariable } from './find-variable.ts';
import { isFetched } from './is-fetched.ts';
import { isFunction } from './is-function.ts';
import { resolveConstant } from './resolve-constant.ts';
import { unwrap } from './unwrap.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

const shapers = new Set(['map', 'flatMap', 'filter', 'reduce', 'sort', 'toSorted', 'groupBy', 'toReversed']);

/**
 * A call that turns a collection into another: `map` and its kin with a function, which no service takes. Without one it
 * must be called on data, for `app.search.sort()` and `mapper.map(invoice)` are calls like others.
 */
export function isShaping(
  sourceCode: SourceCode,
  { callee, arguments: given }: TSESTree.CallExpression,
): boolean {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  const { name } = callee.property;
  if (!shapers.has(name)) return false;
  const [first] = given;
  if (first && isFunction(resolveConstant(sourceCode, first))) return true;
  if (first ? name !== 'map' || !mayBeFunction(sourceCode, first) : !/^to|^sort$/.test(name)) return false;
  return isData(sourceCode, callee.object);
}

/** A function that is imported or handed over: `map(toResponse)`. */
function mayBeFunction(sourceCode: SourceCode, node: TSESTree.Node): boolean {
  return node.type === 'Identifier' && !isFetched(sourceCode, node);
}

/** An awaited value, a list that is written out, or a name of such. */
function isData(sourceCode: SourceCode, expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  if (node.type === 'AwaitExpression' || node.type === 'ArrayExpression') return true;
  if (node.type === 'MemberExpression') return isData(sourceCode, node.object);
  if (node.type === 'CallExpression')
    return node.callee.type === 'MemberExpression' && isShaping(sourceCode, node);
  if (node.type !== 'Identifier') return false;
  const { init } = declaratorOf(sourceCode, node) ?? {};
  return init ? isFetched(sourceCode, node) || init.type === 'ArrayExpression' : false;
}

function declaratorOf(
  sourceCode: SourceCode,
  name: TSESTree.Identifier,
): TSESTree.VariableDeclarator | undefined {
  const node = findVariable(sourceCode, name)?.defs[0]?.node;
  return node?.type === 'VariableDeclarator' ? node : undefined;
}
