import type { Argument, CallExpression, Expression, Node } from 'oxc-parser';
import type { Source } from '../syntax/parse-source.ts';
import { childrenOf } from '../syntax/usages.ts';
import { keyOf } from '../syntax/key-of.ts';
import { unwrap } from '../syntax/unwrap.ts';

/** What a piece of code outside of a registry's literal does to it. */
export type Change =
  | { readonly node: Node; readonly key: string; readonly value: Expression }
  | { readonly node: Node; readonly spread: readonly Expression[] }
  | { readonly node: Node; readonly obscure: true };

/**
 * What the code around a registry's literal does to it: `routers.x = y` adds an entry, `Object.assign(routers, …)` some,
 * `delete routers.x` and what happens within functions nobody knows.
 */
export const changesFromOutside = (source: Source, container: string): readonly Change[] =>
  [container, ...aliasesIn(source.program, container)].flatMap((name) => changesIn(source.program, name));

/** The other names under which the file knows the container: `const all = routers`, `all = routers`. */
function aliasesIn(node: Node, container: string): readonly string[] {
  const [name, value] =
    node.type === 'VariableDeclarator'
      ? [node.id, node.init]
      : node.type === 'AssignmentExpression'
        ? [node.left, node.right]
        : [];
  const isAlias =
    name?.type === 'Identifier' && name.name !== container && value && isNamed(value, container);
  return [
    ...(isAlias ? [name.name] : []),
    ...childrenOf(node).flatMap((child) => aliasesIn(child, container)),
  ];
}

function changesIn(node: Node, container: string): readonly Change[] {
  const own = changeOf(node, container);
  if (own) return [own];
  const found = childrenOf(node).flatMap((child) => changesIn(child, container));
  return isFunction(node) ? found.map((one) => ({ node: one.node, obscure: true })) : found;
}

const isFunction = ({ type }: Node): boolean => /Function|^MethodDefinition$/.test(type);

function changeOf(node: Node, container: string): Change | undefined {
  if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
    const { object, property, computed } = node.left;
    if (!isNamed(object, container) || property.type === 'PrivateIdentifier') return undefined;
    const key = keyOf(property, computed);
    const isKnown = key !== undefined && /^(?:\?\?|\|\|)?=$/.test(node.operator);
    return isKnown ? { node, key, value: node.right } : { node, obscure: true };
  }
  if (node.type === 'AssignmentExpression' && isNamed(node.left as Expression, container))
    return { node, obscure: true };
  if (node.type === 'UnaryExpression' && node.operator === 'delete') {
    const place = unwrap(node.argument);
    const isOurs = place.type === 'MemberExpression' && isNamed(place.object, container);
    return isOurs ? { node, obscure: true } : undefined;
  }
  return node.type === 'CallExpression' ? callChanging(node, container) : undefined;
}

const listMethods = /^(?:push|unshift|splice|pop|shift|fill|copyWithin)$/;

/** `apps.push(…)`, `Object.assign(routers, …)`, `Reflect.deleteProperty(routers, …)` */
function callChanging(node: CallExpression, container: string): Change | undefined {
  const { callee, arguments: given } = node;
  const [first, ...rest] = given;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
  const { name } = callee.property;
  if (isNamed(callee.object, container)) return listMethods.test(name) ? { node, obscure: true } : undefined;
  if (first === undefined || first.type === 'SpreadElement' || !isNamed(first, container)) return undefined;
  const isObject = isNamed(callee.object, 'Object');
  if (isObject && name === 'assign' && rest.every(isExpression)) return { node, spread: rest };
  const isChange = isObject
    ? /^(?:assign|define|setPrototypeOf)/.test(name)
    : /^(?:set|define|delete)/.test(name);
  return isChange && (isObject || isNamed(callee.object, 'Reflect')) ? { node, obscure: true } : undefined;
}

const isExpression = (argument: Argument): argument is Expression => argument.type !== 'SpreadElement';

/** Also where it is written as another type: `(routers as Routers).x = y`. */
function isNamed(node: Expression, name: string): boolean {
  const bare = unwrap(node);
  return bare.type === 'Identifier' && bare.name === name;
}
