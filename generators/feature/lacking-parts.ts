import { answersFor, parts, sliceParts, type FeatureSpec, type PartRow } from 'paxx-conventions';
import { diagnostic, type Diagnostic } from '../engine/diagnostics/diagnostic.ts';
import type { Project } from '../engine/project/project.ts';

/** The answers that a project can give a feature something for: those whose part it has, and those that bring none by themselves. */
export const isOffered = (
  answer: keyof FeatureSpec,
  { conventions }: Pick<Project, 'conventions'>,
): boolean => {
  const asked = sliceParts.filter((part) => answersFor(parts[part]).join() === answer);
  return asked.length === 0 || asked.some((part) => conventions.layout[part] !== undefined);
};

/** What a spec asks for and the project has no place for, each with the way to it. */
export function lackingParts(
  spec: FeatureSpec,
  project: Pick<Project, 'conventions'>,
): readonly Diagnostic[] {
  return sliceParts.flatMap((part) => {
    const { noun, capabilities = [] }: PartRow = parts[part];
    const [when, ...others] = answersFor(parts[part]);
    // A feature of a project without pages has none, whatever else is asked for.
    if (when === undefined || when === 'app' || ![when, ...others].every((answer) => spec[answer])) return [];
    if (project.conventions.layout[part] !== undefined) return [];
    const { capabilities: present = [] } = project.conventions;
    // Where the capability is there, somebody has taken away the place.
    const [capability] = capabilities.some((name) => present.includes(name)) ? [] : capabilities;
    return [
      diagnostic('PAXX2004', `This project has no place for the ${noun} of a feature.`, {
        remedy:
          capability === undefined
            ? `Leave out --${when}, or give the part "${part}" a path under "layout" in .yo-rc.json.`
            : `Add it: generator-paxx add ${capability}. Or leave out --${when}.`,
      }),
    ];
  });
}
