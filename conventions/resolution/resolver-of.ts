import { locate } from '../layout/location.ts';
import { filesOfModule, moduleOf, resolveSpecifier } from '../layout/specifiers.ts';
import type { ProjectFacts } from '../project/facts.ts';
import type { Resolve } from '../registry/matching.ts';
import { aliasTargets } from './alias-targets.ts';

export type ResolverFacts = Pick<ProjectFacts, 'conventions' | 'derive' | 'exists'>;

/**
 * The modules that a specifier of a file may name, the likeliest first; none for a package. Aliases are those of the project's
 * own `tsconfig.json` and `package.json`, and where they say nothing those of the conventions.
 */
export function modulesOf(file: string, specifier: string, facts: ResolverFacts): readonly string[] {
  const known = resolveSpecifier(file, specifier, facts.conventions);
  if (specifier.startsWith('.')) return known === undefined ? [] : [known];
  const isThere = (module: string): boolean => filesOfModule(module).some(facts.exists);
  const targets = aliasTargets(file, specifier, facts)
    .map(({ path, fitsAll }) => ({ module: moduleOf(path), fitsAll }))
    .map((target) => ({ ...target, isThere: isThere(target.module) }));
  // Where an alias fits whatever is written, only a file that is there tells it from a package; and where it leads to no part
  // either, another tool may have its own idea of it.
  const likely = targets.filter((one) => one.isThere || (!one.fitsAll && isPart(one.module, facts)));
  const sorted = likely.sort((one, other) => Number(other.isThere) - Number(one.isThere));
  return [...sorted.map(({ module }) => module), ...(known === undefined ? [] : [known])];
}

/** Whether a module is, or was, a part: one of which the file is gone is dead, and not unknown. */
const isPart = (module: string, { conventions }: ResolverFacts): boolean =>
  filesOfModule(module).some((file) => locate(file, conventions) !== undefined);

/** Resolves as a file does, each specifier once. What is no file of the project keeps its own name. */
export function resolverOf(file: string, facts: ResolverFacts): Resolve {
  const known = new Map<string, string>();
  return (specifier) => {
    const module = known.get(specifier) ?? modulesOf(file, specifier, facts)[0] ?? specifier;
    known.set(specifier, module);
    return module;
  };
}
