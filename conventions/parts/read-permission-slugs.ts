import { exportedObjects } from '../syntax/exported-objects.ts';
import type { Source, Unreadable } from '../syntax/parse-source.ts';

/** A permission at the place that declares it. */
export interface PermissionSlug {
  readonly slug: string;
  /** Offsets of the key. */
  readonly start: number;
  readonly end: number;
  /** One-based. */
  readonly line: number;
  /** One-based. */
  readonly column: number;
}

export type PermissionSlugs =
  /** `isOpen`: a spread or a computed key was seen, so no slug may be called unknown. */
  { readonly kind: 'read'; readonly slugs: readonly PermissionSlug[]; readonly isOpen: boolean } | Unreadable;

/**
 * Reads the slugs that a permission group declares: the keys of the object it exports. Pure; never throws.
 *
 * @example readPermissionSlugs(parseSource('export const invoicePermissions = { can_view_invoices: {} };'))
 */
export function readPermissionSlugs(source: Source | Unreadable): PermissionSlugs {
  if (source.kind === 'unreadable') return source;
  const { bom, lines } = source;
  const { literals, isOpen } = exportedObjects(source);
  const properties = literals.flatMap((literal) => literal.properties);
  const slugs = properties.flatMap((property) => {
    if (property.type !== 'Property' || property.computed) return [];
    const { key } = property;
    const slug = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? key.value : undefined;
    if (typeof slug !== 'string') return [];
    const offsets = { start: key.start + bom.length, end: key.end + bom.length };
    return [{ slug, ...offsets, ...lines.positionAt(key.start) }];
  });
  return { kind: 'read', slugs, isOpen: isOpen || slugs.length < properties.length };
}
