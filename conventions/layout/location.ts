import type { Conventions } from '../config/conventions.ts';
import type { Names } from '../names/names.ts';
import type { Part } from '../parts/parts.ts';
import type { Layout } from './layouts.ts';
import { fill, match, type Variables } from './pattern.ts';

/** What a file of a project is: which part, of which feature. */
export interface Location {
  readonly part: Part;
  readonly feature: Names;
  readonly variables: Variables;
}

/**
 * The path of a part of a feature, from the project's root, with `/`.
 *
 * @example pathOf('model', names('invoice'), conventions) // 'backend/src/features/invoices/model.ts'
 * @throws RangeError when the layout has no such part, or the pattern needs a number or a locale that was not given.
 */
export function pathOf(
  part: Part,
  feature: Names,
  conventions: Conventions,
  variables: Variables = {},
): string {
  const pattern = conventions.layout[part];
  if (pattern === undefined) throw new RangeError(`The layout has no part "${part}".`);
  return fill(pattern, feature, variables);
}

/** What the file at this path is: the inverse of `pathOf`. `undefined` for a file that is no part of any slice. */
export function locate(path: string, conventions: Conventions): Location | undefined {
  if (conventions.registries.some((registry) => isFileOf(registry.file, path))) return undefined;
  for (const { part, pattern, start, end } of outlinesOf(conventions.layout)) {
    if (!path.startsWith(start) || !path.endsWith(end)) continue;
    const found = match(pattern, path, conventions.plurals);
    if (found) return { part, ...found };
  }
  return undefined;
}

/** A pattern, and what every path that fits it begins and ends with: most patterns are ruled out by that. */
interface Outline {
  readonly part: Part;
  readonly pattern: string;
  readonly start: string;
  readonly end: string;
}

const outlines = new WeakMap<Layout, readonly Outline[]>();

function outlinesOf(layout: Layout): readonly Outline[] {
  const known = outlines.get(layout);
  if (known) return known;
  const made = (Object.entries(layout) as [Part, string][]).map(([part, pattern]) => ({
    part,
    pattern,
    start: pattern.slice(0, pattern.indexOf('{')),
    end: pattern.slice(pattern.lastIndexOf('}') + 1),
  }));
  outlines.set(layout, made);
  return made;
}

/** Whether a path is the registry file of this pattern; a registry may stand once for each locale. */
export function isFileOf(pattern: string, path: string): boolean {
  if (!pattern.includes('{locale}')) return pattern === path;
  const [before = '', after = ''] = pattern.split('{locale}');
  return (
    path.startsWith(before) &&
    path.endsWith(after) &&
    !path.slice(before.length, path.length - after.length).includes('/')
  );
}
