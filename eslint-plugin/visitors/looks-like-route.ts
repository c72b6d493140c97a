import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { chainOf } from '../ast/chain-of.ts';
import { findImport } from '../ast/find-import.ts';
import { findProperty } from '../ast/find-property.ts';
import { findVariable } from '../ast/find-variable.ts';
import { isExported } from '../ast/is-exported.ts';
import { isFunction } from '../ast/is-function.ts';
import { resolveConstant } from '../ast/resolve-constant.ts';
import { stringOf } from '../ast/string-of.ts';
import type { RouteCall } from './visit-routes.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/**
 * Whether a call on something of unknown origin may well be a route: it has the form of one, and nothing says that its
 * receiver is something else. A file without a trace of Fastify is asked for more: that whoever imports it hands it the receiver.
 */
export function looksLikeRoute(sourceCode: SourceCode, call: RouteCall, isRouter: boolean): boolean {
  if (!hasFormOfRoute(sourceCode, call)) return false;
  const { root } = chainOf(call.receiver);
  if (root.type !== 'Identifier')
    return root.type === 'ThisExpression' && (isRouter || namesFastify(sourceCode));
  const definition = findVariable(sourceCode, root)?.defs[0];
  if (!definition || isForeign(sourceCode, definition, root)) return false;
  if (isRouter || namesFastify(sourceCode)) return true;
  const { node } = definition;
  return isFunction(node) && node.params[0] === definition.name && isExported(node);
}

function hasFormOfRoute(sourceCode: SourceCode, { node, method }: RouteCall): boolean {
  const [first, ...others] = node.arguments;
  if (!first) return false;
  if (method === 'route')
    return ['url', 'method', 'handler'].every(
      (name) => findProperty(sourceCode, first, name).kind === 'found',
    );
  const path = stringOf(resolveConstant(sourceCode, first));
  const last = others.at(-1);
  const handler = last && resolveConstant(sourceCode, last);
  if (path === undefined || !/^(?:[/*]|$)/.test(path) || !handler) return false;
  return isFunction(handler) || handler.type === 'Identifier' || handler.type === 'MemberExpression';
}

/** Whether the file says what the receiver is, and it is nothing of Fastify's: `new Hono()`, `express()`, `app: Hono`. */
function isForeign(
  sourceCode: SourceCode,
  { name, node }: TSESLint.Scope.Definition,
  root: TSESTree.Identifier,
): boolean {
  const own = findImport(sourceCode, root);
  if (own) return isPackage(own.source);
  const type = name.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined;
  if (type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier')
    return isOfPackage(sourceCode, type.typeName);
  if (type || node.type !== 'VariableDeclarator' || !node.init) return type !== undefined;
  const value = resolveConstant(sourceCode, node.init);
  if (value.type === 'NewExpression') return true;
  const origin = chainOf(value).root;
  return origin.type === 'Identifier' ? isOfPackage(sourceCode, origin) : origin.type !== 'ThisExpression';
}

function isOfPackage(sourceCode: SourceCode, identifier: TSESTree.Identifier): boolean {
  const origin = findImport(sourceCode, identifier);
  return origin !== undefined && isPackage(origin.source) && !origin.source.includes('fastify');
}

const isPackage = (specifier: string): boolean => !/^(?:[.#/~]|@\/)/.test(specifier);

const namesFastify = ({ text }: SourceCode): boolean => /fastify/i.test(text);
