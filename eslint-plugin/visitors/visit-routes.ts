import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { FastifyApps } from '../ast/fastify-apps.ts';
import { findProperty, type PropertyLookup } from '../ast/find-property.ts';
import { findVariable } from '../ast/find-variable.ts';
import { isFunction, type AnyFunction } from '../ast/is-function.ts';
import { resolveConstant } from '../ast/resolve-constant.ts';
import { stringOf } from '../ast/string-of.ts';
import { exportedKind } from '../project/exported-kind.ts';
import { projectFileOf, type FileContext } from '../project/project-of.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** As much of a rule's context as it takes to find routes. */
export type RouteContext = FileContext & { readonly sourceCode: SourceCode };

/** One route of a Fastify instance, as it is written. */
export interface Route {
  readonly node: TSESTree.CallExpression;
  /** How a message calls it: `GET /invoices`. */
  readonly title: string;
  /** The literal path, and where it stands; `undefined` when it is computed. */
  readonly path: { readonly text: string; readonly node: TSESTree.Node } | undefined;
  /** What the route's `config` holds under a name. */
  readonly config: (name: string) => PropertyLookup;
  /** The handler, when it is written in this file. */
  readonly handler: AnyFunction | undefined;
}

/** A call that a route is written as, on something that may be an instance or not. */
export interface RouteCall {
  readonly node: TSESTree.CallExpression;
  readonly receiver: TSESTree.Expression;
  /** `get`, or `route`. */
  readonly method: string;
}

/** A route before anybody asks whether its instance has a prefix; its verb is in capitals, unless it is computed. */
type Written = Omit<Route, 'title'> & { readonly verb: string | undefined };

const verbs = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all']);

/**
 * Hands over every route that the file adds to a Fastify instance, as `app.get('/path', …)` or `app.route({ … })`.
 *
 * @param visitOther gets the calls of such names on anything else
 */
export function visitRoutes(
  context: RouteContext,
  visit: (route: Route) => void,
  visitOther: (call: RouteCall) => void = () => undefined,
): TSESLint.RuleListener {
  const { sourceCode } = context;
  const apps = appsOf(context);
  return {
    CallExpression(node) {
      const { callee } = node;
      if (callee.type !== 'MemberExpression') return;
      const name = methodOf(sourceCode, callee);
      if (name === undefined || (!verbs.has(name) && name !== 'route')) return;
      if (!apps.has(callee.object)) return visitOther({ node, receiver: callee.object, method: name });
      const verb = name.toUpperCase();
      const route = name === 'route' ? fullRoute(sourceCode, node) : shorthandRoute(sourceCode, node, verb);
      const path = isMounted(sourceCode, callee.object) ? undefined : route.path;
      const title = `${route.verb ?? 'a computed method'} ${path?.text ?? 'a computed path'}`;
      visit({ ...route, path, title });
    },
  };
}

/** The name of the method that is called: `app.get`, `app['get']`. */
function methodOf(sourceCode: SourceCode, { computed, property }: TSESTree.MemberExpression) {
  if (computed) return stringOf(resolveConstant(sourceCode, property));
  return property.type === 'Identifier' ? property.name : undefined;
}

const appsIn = new WeakMap<object, FastifyApps>();

/** What is known of the file's instances is found out once for all rules. */
function appsOf(context: RouteContext): FastifyApps {
  const known = appsIn.get(context.sourceCode);
  if (known) return known;
  const { project, path = '', location } = projectFileOf(context) ?? {};
  const apps = new FastifyApps(context.sourceCode, {
    isRouter: location?.part === 'router',
    kindOfImport: ({ source, imported }) =>
      project && exportedKind(project, path, { from: source, name: imported }),
  });
  appsIn.set(context.sourceCode, apps);
  return apps;
}

/** `app.get(path, handler)` or `app.get(path, options, handler)`. */
function shorthandRoute(sourceCode: SourceCode, node: TSESTree.CallExpression, verb: string): Written {
  const [path, second, third] = node.arguments;
  const isBare = second !== undefined && third === undefined && handlerOf(sourceCode, second) !== undefined;
  const options = isBare ? undefined : second;
  const inOptions = options && findProperty(sourceCode, options, 'handler');
  return {
    node,
    verb,
    path: pathOf(sourceCode, path),
    config: configOf(sourceCode, options, isBare ? { kind: 'absent' } : { kind: 'unknown' }),
    handler: handlerOf(sourceCode, (isBare ? second : third) ?? valueOf(inOptions)),
  };
}

/** `app.route({ method, url, config, handler })`. */
function fullRoute(sourceCode: SourceCode, node: TSESTree.CallExpression): Written {
  const [options] = node.arguments;
  const find = (name: string): TSESTree.Node | undefined =>
    options && valueOf(findProperty(sourceCode, options, name));
  return {
    node,
    verb: stringOf(find('method'))?.toUpperCase(),
    path: pathOf(sourceCode, find('url') ?? find('path')),
    config: configOf(sourceCode, options, { kind: 'unknown' }),
    handler: handlerOf(sourceCode, find('handler')),
  };
}

function configOf(
  sourceCode: SourceCode,
  options: TSESTree.Node | undefined,
  otherwise: PropertyLookup,
): Route['config'] {
  if (options === undefined) return () => otherwise;
  const config = findProperty(sourceCode, options, 'config');
  return (name) => (config.kind === 'found' ? findProperty(sourceCode, config.value, name) : config);
}

function pathOf(sourceCode: SourceCode, node: TSESTree.Node | undefined): Route['path'] {
  const text = node && stringOf(resolveConstant(sourceCode, node));
  return node === undefined || text === undefined ? undefined : { text, node };
}

function handlerOf(sourceCode: SourceCode, node: TSESTree.Node | undefined): AnyFunction | undefined {
  const found = node && resolveConstant(sourceCode, node);
  return found && isFunction(found) ? found : undefined;
}

/** Whether the instance is that of a plugin which is registered with options here: they may hold a prefix. */
function isMounted(sourceCode: SourceCode, app: TSESTree.Node): boolean {
  const definition = app.type === 'Identifier' ? findVariable(sourceCode, app)?.defs[0] : undefined;
  const call = definition?.node.parent;
  return (
    call?.type === 'CallExpression' && call.callee.type === 'MemberExpression' && call.arguments.length > 1
  );
}

const valueOf = (found: PropertyLookup | undefined): TSESTree.Node | undefined =>
  found?.kind === 'found' ? found.value : undefined;
