import type { ArrayExpression, ObjectExpression } from 'oxc-parser';
import { unreadable, type Source, type Unreadable } from '../syntax/parse-source.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { variablesOf } from '../syntax/variables-of.ts';
import type { Registry } from './registries.ts';

/** The literal that holds the entries, and the name of the variable that it is the value of. */
export interface Container {
  readonly kind: 'container';
  readonly literal: ObjectExpression | ArrayExpression;
  readonly name: { readonly start: number; readonly end: number };
}

const literalTypes = { object: 'ObjectExpression', array: 'ArrayExpression', exports: undefined } as const;

/** Finds the one top-level variable that a registry's row names, and the literal in it. */
export function findContainer(source: Source, registry: Registry): Container | Unreadable {
  const { container: name = '', shape } = registry;
  const { text } = source;
  const [first, second] = variablesOf(source).filter(
    ({ id }) => id.type === 'Identifier' && id.name === name,
  );
  if (!first) return unreadable(`The file declares no variable "${name}".`, text, 0);
  if (second) return unreadable(`The variable "${name}" is declared twice.`, text, second.start);
  const literal = first.init && unwrap(first.init);
  if (
    (literal?.type === 'ObjectExpression' || literal?.type === 'ArrayExpression') &&
    literal.type === literalTypes[shape]
  )
    return { kind: 'container', literal, name: { start: first.id.start, end: first.id.start + name.length } };
  return unreadable(`The variable "${name}" is no ${shape} literal.`, text, (first.init ?? first).start);
}
