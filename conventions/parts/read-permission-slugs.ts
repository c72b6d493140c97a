import { positionAt } from './config/fault.ts';
import type { TypeScriptApi } from './registry/reading.ts';
import { exportedObjects } from './registry/syntax/exported-objects.ts';
import { parseSource, type Unreadable } from './registry/syntax/parse-source.ts';

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
 * @example readPermissionSlugs('export const invoicePermissions = { can_view_invoices: {} };', ts)
 */
export function readPermissionSlugs(text: string, ts: TypeScriptApi): PermissionSlugs {
  const source = parseSource(text, ts);
  if (source.kind === 'unreadable') return source;
  const { bom, tree } = source;
  const { literals, isOpen } = exportedObjects(source, ts);
  const names = literals.flatMap(({ properties }) => properties.map(({ name }) => name));
  const slugs = names.flatMap((name) => {
    if (!name || !(ts.isIdentifier(name) || ts.isStringLiteral(name))) return [];
    const start = name.getStart(tree);
    return [
      {
        slug: name.text,
        start: start + bom.length,
        end: name.end + bom.length,
        ...positionAt(source.text, start),
      },
    ];
  });
  return { kind: 'read', slugs, isOpen: isOpen || slugs.length < names.length };
}
