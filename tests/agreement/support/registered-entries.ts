import { dirname } from 'node:path';
import { isStandalone, matchEntry, resolverOf, type RegistryId } from 'paxx-conventions';
import { openProject } from '../../../generators/engine/project/open-project.ts';
import { registrarsOf } from '../../../generators/engine/registrars/registrar.ts';
import type { Project } from '../../eslint-plugin/support/project.ts';
import { lineWith } from './lint-shop.ts';

/** An entry that stands in a registry for a file of a slice. */
export interface RegisteredEntry {
  readonly id: RegistryId;
  readonly key: string;
  /** Pattern of the files that may speak about it: those of its slice, or its neighbours where it stands alone. */
  readonly neighbours: string;
  readonly file: string;
  readonly container: string | undefined;
  /** One-based lines: of the entry, and of the import that it alone needs. */
  readonly line: number;
  readonly importLine: number | undefined;
  /** The file of the slice, and what it exports for the registry. */
  readonly member: string;
  readonly symbol: string | undefined;
}

/** Every entry of every registry that has a file of a slice behind it. */
export async function registeredEntries({ root }: Project): Promise<readonly RegisteredEntry[]> {
  const project = openProject(root);
  const registrars = await registrarsOf(project);
  return registrars.flatMap((registrar) => {
    const { registry, file } = registrar;
    const text = project.read(file) ?? '';
    const reading = registrar.read(text);
    if (reading.kind !== 'read') throw new Error(`${file} cannot be read.`);
    const resolve = resolverOf(file, project.conventions);
    return registrar.expected(project).flatMap(({ path, entry, feature }): RegisteredEntry[] => {
      const read = reading.entries.find((one) => matchEntry(one, entry, registry, resolve) === 'same');
      if (!read) return [];
      const isImported = registry.shape !== 'exports' && read.from !== undefined;
      return [
        {
          id: registry.id as RegistryId,
          key: read.key,
          neighbours: isStandalone(registry.part)
            ? `${dirname(path)}/*.ts`
            : `*/src/features/${feature.plural.kebab}/*.ts`,
          file,
          container: registry.container,
          line: read.line,
          importLine: isImported ? lineWith(text, `from '${read.from}'`) : undefined,
          member: path,
          symbol: entry.symbol,
        },
      ];
    });
  });
}
