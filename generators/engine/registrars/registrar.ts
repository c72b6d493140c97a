import {
  addEntry,
  expectedEntries,
  matchEntry,
  readRegistry,
  registryFile,
  registryFiles,
  removeEntry,
  renameEntry,
  resolverOf,
  type Conventions,
  type EditResult,
  type Entry,
  type ExpectedEntry,
  type ReadEntry,
  type Reading,
  type Registry,
  type Target,
  type Variables,
} from 'paxx-conventions';
import type { Project } from '../project/project.ts';
import { loadTsMorph, type TsMorph } from './load-ts-morph.ts';
import { verifyEdit } from './verify-edit.ts';

/** As much of a project as a registrar looks at. */
export type RegistrarProject = Pick<Project, 'conventions' | 'files' | 'read'>;

/** Reads and edits one file of one registry. Texts are whole files; nothing is read or written but what is handed in. */
export interface Registrar {
  readonly registry: Registry;
  /** From the project's root. */
  readonly file: string;
  /** What the slices on disk say that the file must hold. */
  readonly expected: (project: RegistrarProject) => readonly ExpectedEntry[];
  readonly read: (text: string) => Reading;
  readonly add: (text: string, entry: Entry) => EditResult;
  readonly remove: (text: string, target: Target) => EditResult;
  readonly rename: (text: string, from: Entry, to: Entry) => EditResult;
  /** Where an entry stands in a text, and how it is written there. */
  readonly entryIn: (text: string, entry: Entry) => { readonly line: number; readonly printed: string };
}

/**
 * The registrar of one registry. Loads ts-morph.
 *
 * @param variables the locale, for a registry that stands once for each
 * @example (await registrarFor(routers, project.conventions)).add(text, entry)
 */
export async function registrarFor(
  registry: Registry,
  conventions: Conventions,
  variables: Variables = {},
): Promise<Registrar> {
  return createRegistrar(registry, registryFile(registry, variables), conventions, await loadTsMorph());
}

/** Every registrar of a project, in the order of its registries. */
export async function registrarsOf({ conventions, files }: RegistrarProject): Promise<readonly Registrar[]> {
  const tsMorph = await loadTsMorph();
  return conventions.registries.flatMap((registry) =>
    registryFiles(registry, conventions, files).map((file) =>
      createRegistrar(registry, file, conventions, tsMorph),
    ),
  );
}

/** The conventions read and splice; ts-morph confirms every result, and what it does not confirm is `cannot`. */
function createRegistrar(
  registry: Registry,
  file: string,
  conventions: Conventions,
  tsMorph: TsMorph,
): Registrar {
  const { ts } = tsMorph;
  const resolve = resolverOf(file, conventions);
  const find = (text: string, entry: Entry): ReadEntry | undefined => {
    const reading = readRegistry(text, registry, ts);
    const entries = reading.kind === 'read' ? reading.entries : [];
    return entries.find((read) => matchEntry(read, entry, registry, resolve) === 'same');
  };
  const confirmed = (result: EditResult, entry?: Entry): EditResult => {
    if (result.kind !== 'edited') return result;
    const read = entry && find(result.text, entry);
    const reason = verifyEdit(result.text, read, tsMorph);
    if (reason === undefined) return result;
    return {
      kind: 'cannot',
      reason,
      line: read?.line ?? 1,
      column: 1,
      snippet: snippetOf(result.text, read),
    };
  };
  return {
    registry,
    file,
    expected: (project) => expectedEntries(registry, file, project, conventions, ts),
    read: (text) => readRegistry(text, registry, ts),
    add: (text, entry) => confirmed(addEntry(text, registry, entry, ts, resolve), entry),
    remove: (text, target) => confirmed(removeEntry(text, registry, target, ts, resolve)),
    rename: (text, from, to) => confirmed(renameEntry(text, registry, from, to, ts, resolve), to),
    entryIn: (text, entry) => {
      const read = find(text, entry);
      return { line: read?.line ?? 1, printed: snippetOf(text, read) };
    },
  };
}

const snippetOf = (text: string, read: ReadEntry | undefined): string =>
  read ? text.slice(read.start, read.end) : '';
