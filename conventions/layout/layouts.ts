import { isStandalone, partNames, parts, sliceParts, type Part } from '../parts/parts.ts';
import type { PartRow } from '../parts/part-row.ts';

/** The layouts that paxx brings. `slice`: one folder a feature (G1). `layered`: one folder a layer (C1–C8). `modular`: one
 * module a feature, one folder a layer within (L2, L5). */
export const layoutNames = ['slice', 'layered', 'modular'] as const;

export type LayoutName = (typeof layoutNames)[number];

/**
 * Where each part lives: part → path pattern from the project's root, in the order in which a path is held against them.
 * A part without a pattern does not exist in that layout.
 */
export type Layout = Readonly<Partial<Record<Part, string>>>;

/** The layouts that paxx brings with all capabilities, read from the table of parts; a team's own is one more such table in `.yo-rc.json`. */
export const layouts = Object.fromEntries(layoutNames.map((name) => [name, layoutOf(name)])) as Readonly<
  Record<LayoutName, Layout>
>;

/** What is left of a layout in a project that has only some capabilities; most of it where the project does not say. */
export const layoutWith = (name: LayoutName, capabilities: readonly string[] | undefined): Layout =>
  Object.fromEntries(
    Object.entries(layouts[name]).filter(([part]) => {
      const { capabilities: wanted, assumedIn }: PartRow = parts[part as Part];
      if (!wanted) return true;
      if (!capabilities) return assumedIn?.includes(name) ?? true;
      return wanted.some((one) => capabilities.includes(one));
    }),
  );

function layoutOf(name: LayoutName): Layout {
  // Files without a slice come first: `settings/tasks.ts` is a settings group, and not the tasks of a feature "settings".
  const ordered = [...partNames.filter(isStandalone), ...sliceParts];
  return Object.fromEntries(
    ordered.flatMap((part) => {
      const { path }: PartRow = parts[part];
      const pattern = typeof path === 'string' ? path : path[name];
      return pattern === undefined ? [] : [[part, pattern]];
    }),
  );
}
