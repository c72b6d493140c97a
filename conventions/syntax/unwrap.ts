import type { Argument, Expression } from 'oxc-parser';

/** The expression without what leaves its value alone: parentheses, `as`, `satisfies`, `!` and `Object.freeze(…)`. */
export function unwrap(node: Expression): Expression {
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
      return unwrap(node.expression);
    case 'CallExpression': {
      const frozen = isObjectFreeze(node.callee) ? expressionOf(node.arguments[0]) : undefined;
      return frozen ? unwrap(frozen) : node;
    }
    default:
      return node;
  }
}

const isObjectFreeze = (callee: Expression): boolean =>
  callee.type === 'MemberExpression' &&
  callee.object.type === 'Identifier' &&
  callee.object.name === 'Object' &&
  callee.property.type === 'Identifier' &&
  callee.property.name === 'freeze';

const expressionOf = (argument: Argument | undefined): Expression | undefined =>
  argument?.type === 'SpreadElement' ? undefined : argument;
