import type { CallExpression, Expression, Node, Statement } from 'oxc-parser';
import type { Source } from '../syntax/parse-source.ts';
import { childrenOf } from '../syntax/usages.ts';
import { keyOf } from '../syntax/key-of.ts';
import { unwrap } from '../syntax/unwrap.ts';
import type { Said } from './reading.ts';

/** What statements below a registry's literal do to it: `routers.x = y` is an entry, `Object.assign(routers, …)` may be any. */
export const changesFromOutside = (source: Source, container: string): readonly Said[] =>
  source.program.body.filter(isActive).flatMap((statement) => changesIn(statement, container));

/** Declarations read the registry; only statements that do something may change it when the module is loaded. */
const isActive = ({ type }: Statement): boolean => /^(?:Expression|If|Block|For|While|Try|Switch)/.test(type);

function changesIn(node: Node, container: string): readonly Said[] {
  if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
    const { object, property, computed } = node.left;
    if (isNamed(object, container) && property.type !== 'PrivateIdentifier') {
      const key = keyOf(property, computed);
      return [key === undefined ? { node, obscure: true } : { node, named: { key } }];
    }
  }
  if (node.type === 'CallExpression' && isChange(node, container)) return [{ node, obscure: true }];
  return childrenOf(node).flatMap((child) => changesIn(child, container));
}

/** `apps.push(…)`, `Object.assign(routers, …)` */
function isChange({ callee, arguments: [first] }: CallExpression, container: string): boolean {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  const { name } = callee.property;
  if (isNamed(callee.object, container)) return ['push', 'unshift', 'splice'].includes(name);
  const isGiven = first !== undefined && first.type !== 'SpreadElement' && isNamed(first, container);
  return isGiven && isNamed(callee.object, 'Object') && /^(?:assign|define)/.test(name);
}

/** Also where it is written as another type: `(routers as Routers).x = y`. */
function isNamed(node: Expression, name: string): boolean {
  const bare = unwrap(node);
  return bare.type === 'Identifier' && bare.name === name;
}
