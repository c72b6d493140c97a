import { exportedObjects } from '../syntax/exported-objects.ts';
import { keyOf } from '../syntax/key-of.ts';
import type { Source, Unreadable } from '../syntax/parse-source.ts';

export interface PermissionSlugs {
  readonly kind: 'read';
  readonly slugs: readonly string[];
  /** A spread or a computed key was seen, so no slug may be called unknown. */
  readonly isOpen: boolean;
}

/**
 * Reads the slugs that a permission group declares: the keys of the object it exports. Pure; never throws.
 *
 * @example readPermissionSlugs(parseSource('export const invoicePermissions = { can_view_invoices: {} };'))
 */
export function readPermissionSlugs(source: Source | Unreadable): PermissionSlugs | Unreadable {
  if (source.kind === 'unreadable') return source;
  const { literals, isOpen } = exportedObjects(source);
  const properties = literals.flatMap((literal) => literal.properties);
  const slugs = properties.flatMap((property) =>
    property.type === 'Property' && !property.computed ? (keyOf(property.key, false) ?? []) : [],
  );
  return { kind: 'read', slugs, isOpen: isOpen || slugs.length < properties.length };
}
