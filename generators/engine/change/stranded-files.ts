import { filesMatching, locate, parts, registriesOf, registryFile, type Part } from 'paxx-conventions';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/project.ts';
import { inTheWay } from './changing.ts';

/**
 * What the project itself has for a capability that goes: the admin view of a feature is of no use without the pages, and
 * uses code of theirs.
 *
 * @param own what goes with the capability
 */
export function strandedFiles(
  project: Project,
  left: Pick<Project, 'conventions'>,
  own: ReadonlyMap<string, unknown>,
): readonly Diagnostic[] {
  const { conventions } = project;
  const lost = (Object.keys(conventions.layout) as Part[]).filter((part) => !left.conventions.layout[part]);
  return lost.flatMap((part) =>
    filesMatching(conventions.layout[part] ?? '', project).flatMap((file) => {
      const location = locate(file, conventions);
      if (location?.part !== part || own.has(file)) return [];
      return [
        inTheWay(
          file,
          `The file ${file} is the ${parts[part].noun} of ${location.feature.plural.human}, and needs what is to be removed.`,
          'Delete it, run generator-paxx sync, then repeat the command.',
        ),
      ];
    }),
  );
}

/** The registries that name stranded files. */
export const entriesOf = (
  stranded: readonly Diagnostic[],
  { conventions }: Pick<Project, 'conventions'>,
): readonly (string | undefined)[] =>
  stranded.flatMap(({ file = '' }) => {
    const location = locate(file, conventions);
    return registriesOf(conventions.layout)
      .filter(({ part }) => part === location?.part)
      .map((registry) => registryFile(registry, location?.variables));
  });
