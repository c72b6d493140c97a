import type { Alias, AliasFacts } from './alias.ts';
import { packageImports } from './package-imports.ts';
import { typescriptPaths } from './typescript-paths.ts';

export interface AliasTarget {
  /** From the project's root. */
  readonly path: string;
  /** The alias fits every specifier, that of a package too. */
  readonly fitsAll: boolean;
}

/** The paths that a specifier may stand for in a file: as TypeScript reads it, and as Node does. */
export function aliasTargets(file: string, specifier: string, facts: AliasFacts): readonly AliasTarget[] {
  const aliases = [...typescriptPaths(file, facts), ...packageImports(file, facts)];
  const found = aliases.flatMap((alias) => fitOf(alias, specifier) ?? []);
  const closest = Math.max(...found.map(({ closeness }) => closeness));
  return found
    .filter(({ closeness }) => closeness === closest)
    .flatMap(({ alias: { pattern, targets }, rest }) =>
      targets.map((target) => ({ path: target.replace('*', () => rest), fitsAll: pattern === '*' })),
    );
}

/** What an alias leaves of a specifier for its `*`; the one that leaves least is the closest. */
function fitOf(alias: Alias, specifier: string) {
  const [before = '', after] = alias.pattern.split('*');
  if (after === undefined) return specifier === before ? { alias, closeness: Infinity, rest: '' } : undefined;
  const end = specifier.length - after.length;
  if (end < before.length || !specifier.startsWith(before) || !specifier.endsWith(after)) return undefined;
  return { alias, closeness: before.length, rest: specifier.slice(before.length, end) };
}
