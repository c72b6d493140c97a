import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { resolveConstant } from './resolve-constant.ts';
import { stringOf } from './string-of.ts';

/** `unknown`: a spread or a computed key might hold it, or the object is not in this file. */
export type PropertyLookup =
  | { readonly kind: 'found'; readonly node: TSESTree.Property; readonly value: TSESTree.Node }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' };

/** What an expression holds under a name, as far as this file says. */
export function findProperty(
  sourceCode: Readonly<TSESLint.SourceCode>,
  expression: TSESTree.Node,
  name: string,
): PropertyLookup {
  const object = resolveConstant(sourceCode, expression);
  if (object.type !== 'ObjectExpression') return { kind: 'unknown' };
  let isOpen = false;
  for (const node of object.properties) {
    const key = node.type === 'Property' ? keyOf(node) : undefined;
    if (key === undefined) isOpen = true;
    if (key === name && node.type === 'Property')
      return { kind: 'found', node, value: resolveConstant(sourceCode, node.value) };
  }
  return { kind: isOpen ? 'unknown' : 'absent' };
}

function keyOf({ key, computed }: TSESTree.Property): string | undefined {
  if (!computed && key.type === 'Identifier') return key.name;
  return key.type === 'Literal' && typeof key.value === 'number' ? String(key.value) : stringOf(key);
}
