import type { Node } from 'oxc-parser';
import type { Source } from './parse-source.ts';
import { put } from './put.ts';

/** A place where a name is used; `{ name }` uses it as a key too. */
export interface Usage {
  readonly start: number;
  readonly end: number;
  readonly isShorthand: boolean;
}

/** Name → the places where it is used as a value or a type; the names of properties and imports are none. */
export function usagesOf({ program }: Source): ReadonlyMap<string, readonly Usage[]> {
  const found = new Map<string, Usage[]>();
  visit(program, false, found);
  return found;
}

function visit(node: Node, isShorthand: boolean, found: Map<string, Usage[]>): void {
  if (node.type === 'ImportDeclaration') return;
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier')
    put(found, node.name, { start: node.start, end: node.start + node.name.length, isShorthand });
  const unused = namesOf(node);
  for (const child of childrenOf(node))
    if (!unused.includes(child)) visit(child, node.type === 'Property' && node.shorthand, found);
}

/** The children of a node that are names of something else: of a member, a property, an export. */
function namesOf(node: Node): readonly (Node | null)[] {
  switch (node.type) {
    case 'MemberExpression':
      return node.computed ? [] : [node.property];
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'TSPropertySignature':
    case 'TSMethodSignature':
      return node.computed ? [] : [node.key];
    case 'TSQualifiedName':
      return [node.right];
    case 'ExportSpecifier':
      return [node.exported];
    case 'ExportNamedDeclaration':
      return node.source ? node.specifiers : [];
    default:
      return [];
  }
}

/** The nodes directly below a node, in the order of its keys. */
export function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  for (const value of Object.values(node) as unknown[])
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(one)) children.push(one);
  return children;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
