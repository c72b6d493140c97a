import type { Conventions } from '../config/conventions.ts';
import { isFileOf, locate } from '../layout/location.ts';
import type { Names } from '../names/names.ts';
import { demandOf, type Demand } from './demand.ts';
import { entryFor, registryFile } from './entry-for.ts';
import type { Entry, TypeScriptApi } from './reading.ts';
import type { Registry } from './registries.ts';

/** An entry that a part on disk is the reason for. */
export interface ExpectedEntry {
  readonly entry: Entry;
  readonly feature: Names;
  /** The part, from the project's root. */
  readonly path: string;
  readonly demand: Demand;
}

/** The files of a project, as a fold over them needs to see them. */
export interface ProjectFiles {
  /** Posix paths from the project's root. */
  readonly files: readonly string[];
  readonly read: (path: string) => string | undefined;
}

/** What the slices on disk say that one registry file must hold, in the order of their paths. */
export function expectedEntries(
  registry: Registry,
  file: string,
  project: ProjectFiles,
  conventions: Conventions,
  ts: TypeScriptApi,
): readonly ExpectedEntry[] {
  return project.files.flatMap((path): readonly ExpectedEntry[] => {
    const location = locate(path, conventions);
    if (location?.part !== registry.part) return [];
    const { feature, variables } = location;
    if (registryFile(registry, variables) !== file) return [];
    const entry = entryFor(registry, feature, conventions, variables);
    const text = project.read(path);
    return text === undefined
      ? []
      : [{ entry, feature, path, demand: demandOf(registry, entry, path, text, ts) }];
  });
}

/** The files of one registry: one, or one for each locale. */
export const registryFiles = (
  { file }: Registry,
  { locales }: Conventions,
  files: readonly string[],
): readonly string[] => {
  if (!file.includes('{locale}')) return [file];
  const found = files.filter((path) => isFileOf(file, path));
  return [...new Set([...locales.map((locale) => file.replace('{locale}', locale)), ...found])].sort();
};
