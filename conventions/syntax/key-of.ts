import type { PropertyKey } from 'oxc-parser';

/** The name of a property, also in brackets where it is spelled out there. */
export function keyOf(key: PropertyKey, isComputed: boolean): string | undefined {
  if (key.type === 'Literal') return typeof key.value === 'object' ? undefined : String(key.value);
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0)
    return key.quasis[0]?.value.cooked ?? undefined;
  return key.type === 'Identifier' && !isComputed ? key.name : undefined;
}
