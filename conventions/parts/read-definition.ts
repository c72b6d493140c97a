import type { Expression, ObjectExpression } from 'oxc-parser';
import { exportedObjects } from '../syntax/exported-objects.ts';
import { keyOf } from '../syntax/key-of.ts';
import type { Source, Unreadable } from '../syntax/parse-source.ts';
import { unwrap } from '../syntax/unwrap.ts';

/** What a part says of itself in the object that it exports. */
export interface Definition {
  readonly kind: 'read';
  /** Property → its value, where that is a text, a number or a boolean that is spelled out. */
  readonly values: ReadonlyMap<string, string | number | boolean>;
  /** The definition is not spelled out, so it may say more. */
  readonly isOpen: boolean;
}

/** Reads what a definition spells out: `{ slug: 'invoices', sidebar: false }`. Pure; never throws. */
export function readDefinition(source: Source | Unreadable): Definition | Unreadable {
  if (source.kind === 'unreadable') return source;
  const { literals, isOpen } = exportedObjects(source);
  const hasSpread = literals.some(({ properties }) =>
    properties.some(({ type }) => type === 'SpreadElement'),
  );
  return { kind: 'read', values: new Map(literals.flatMap(valuesIn)), isOpen: isOpen || hasSpread };
}

function valuesIn({ properties }: ObjectExpression): [string, string | number | boolean][] {
  return properties.flatMap((property): [string, string | number | boolean][] => {
    if (property.type !== 'Property' || property.kind !== 'init') return [];
    const key = keyOf(property.key, property.computed);
    const value = literalOf(unwrap(property.value));
    return key === undefined || value === undefined ? [] : [[key, value]];
  });
}

function literalOf(node: Expression): string | number | boolean | undefined {
  if (node.type !== 'Literal' || node.value === null || typeof node.value === 'object') return undefined;
  return typeof node.value === 'bigint' ? undefined : node.value;
}
