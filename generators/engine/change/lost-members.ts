import type { TemplatedFile } from '../render/draft-files.ts';
import { typedPackageManager } from '../run/package-manager.ts';

type Files = ReadonlyMap<string, TemplatedFile>;

/** What the context of the application has no more. Who asks for it is found by types alone. */
export function lostMembers(had: Files, has: Files): readonly string[] {
  const lost = [...had.values()]
    .filter(({ path }) => path.endsWith('.ts') && !has.has(path))
    .flatMap(({ contents }) => /interface AppContext \{([^}]*)\}/.exec(contents)?.[1] ?? [])
    .flatMap((members) => [...members.matchAll(/^ *(?:readonly )?(\w+):/gm)].map(([, name = '']) => name));
  if (lost.length === 0) return [];
  return [
    `The context loses ${lost.join(' and ')}: "${typedPackageManager()} check" tells what still asks for ${lost.length > 1 ? 'them' : 'it'}.`,
  ];
}
