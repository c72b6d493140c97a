import { eachFileMatching, layouts, locate, readingAt, type Layout, type Part } from 'paxx-conventions';
import type { Project } from './project.ts';

/** A part that rules speak about and of which the project has no file, with what says that it should. */
export interface UnmatchedPart {
  readonly part: Part;
  readonly pattern: string;
  readonly reason: string;
}

/** The parts that whole rules depend on: where the layout finds none of them, these rules have nothing to look at. */
const ruled: readonly Part[] = ['router', 'model', 'service', 'repository'];

/**
 * The parts that the layout names in vain. That a part has no file proves nothing, for a project begins without features;
 * so something else must say that there are such files: another layout finds them, a registry lists them, or what they
 * come with is there.
 */
export function unmatchedParts(project: Project): readonly UnmatchedPart[] {
  const { layout } = project.conventions;
  return ruled.flatMap((part) => {
    const pattern = layout[part];
    if (pattern === undefined || fileOf(part, layout, project) !== undefined) return [];
    const reason = elsewhere(part, project) ?? listed(part, project) ?? withoutIt(part, project);
    return reason === undefined ? [] : [{ part, pattern, reason }];
  });
}

/** Some file that a layout calls this part. */
function fileOf(part: Part, layout: Layout, project: Project): string | undefined {
  const pattern = layout[part];
  if (pattern === undefined) return undefined;
  const conventions = { ...project.conventions, layout };
  for (const path of eachFileMatching(pattern, project))
    if (locate(path, conventions)?.part === part) return path;
  return undefined;
}

function elsewhere(part: Part, project: Project): string | undefined {
  for (const [name, layout] of Object.entries(layouts)) {
    const path = fileOf(part, layout, project);
    if (path !== undefined) return `the layout "${name}" would find "${path}"`;
  }
  return undefined;
}

function listed(part: Part, project: Project): string | undefined {
  const registry = project.conventions.registries.find((row) => row.part === part);
  const reading = registry && readingAt(registry, registry.file, project);
  const count = reading?.kind === 'read' ? reading.entries.length : 0;
  return registry && count > 0 ? `"${registry.file}" lists ${String(count)}` : undefined;
}

/** What a part comes with: a router calls a service, a repository asks for a model. */
const companions: Readonly<Partial<Record<Part, Part>>> = { router: 'service', model: 'repository' };

function withoutIt(part: Part, project: Project): string | undefined {
  const companion = companions[part];
  const other = companion && fileOf(companion, project.conventions.layout, project);
  return other === undefined ? undefined : `"${other}" belongs to a feature`;
}
