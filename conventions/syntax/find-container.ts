import type {
  ArrayLiteralExpression,
  Expression,
  Node,
  ObjectLiteralExpression,
  VariableDeclaration,
} from 'typescript';
import type { TypeScriptApi } from '../reading.ts';
import type { Registry } from '../registries.ts';
import { unreadable, type Source, type Unreadable } from './parse-source.ts';

/** The literal that holds the entries. */
export interface Container {
  readonly kind: 'container';
  readonly literal: ObjectLiteralExpression | ArrayLiteralExpression;
}

const shapeNames = { object: 'object', array: 'array', exports: 'list of exports' } as const;

/** Finds the one top-level variable that a registry's row names, and the literal in it. */
export function findContainer(source: Source, registry: Registry, ts: TypeScriptApi): Container | Unreadable {
  const { container: name = '', shape } = registry;
  const { text, tree } = source;
  const declared = tree.statements
    .flatMap((statement): readonly VariableDeclaration[] =>
      ts.isVariableStatement(statement) ? statement.declarationList.declarations : [],
    )
    .filter((declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === name);
  const [first, second] = declared;
  if (!first) return unreadable(`The file declares no variable "${name}".`, text, 0);
  if (second) return unreadable(`The variable "${name}" is declared twice.`, text, second.getStart(tree));
  const value = first.initializer && unwrap(first.initializer, ts);
  if (value && isOfShape(value, shape, ts)) return { kind: 'container', literal: value };
  const place = first.initializer ?? first;
  return unreadable(`The variable "${name}" is no ${shapeNames[shape]} literal.`, text, place.getStart(tree));
}

function isOfShape(
  node: Node,
  shape: Registry['shape'],
  ts: TypeScriptApi,
): node is ObjectLiteralExpression | ArrayLiteralExpression {
  return shape === 'array' ? ts.isArrayLiteralExpression(node) : ts.isObjectLiteralExpression(node);
}

/** The expression without what leaves its value alone: parentheses, `as`, `satisfies`, `!` and `Object.freeze(…)`. */
export function unwrap(node: Expression, ts: TypeScriptApi): Expression {
  const inner = wrapped(node, ts);
  return inner ? unwrap(inner, ts) : node;
}

function wrapped(node: Expression, ts: TypeScriptApi): Expression | undefined {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return node.expression;
  if (ts.isNonNullExpression(node) || ts.isTypeAssertionExpression(node)) return node.expression;
  return ts.isCallExpression(node) && isObjectFreeze(node.expression, ts) ? node.arguments[0] : undefined;
}

const isObjectFreeze = (callee: Expression, ts: TypeScriptApi): boolean =>
  ts.isPropertyAccessExpression(callee) &&
  ts.isIdentifier(callee.expression) &&
  callee.expression.text === 'Object' &&
  callee.name.text === 'freeze';
