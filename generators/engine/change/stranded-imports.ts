import { parse } from 'jsonc-parser';
import { modulesOf, moduleOf, parseSource } from 'paxx-conventions';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Draft } from '../plan/draft.ts';
import type { Project } from '../project/project.ts';
import { inTheWay } from './changing.ts';

/** What goes: files of one set of capabilities that another has not, and by whose removal. */
interface Going {
  readonly before: ReadonlyMap<string, unknown>;
  readonly after: ReadonlyMap<string, unknown>;
  readonly names: readonly string[];
}

/**
 * Imports of what goes, in files of the project that stay: with them the application would not start any more.
 *
 * @param draft as it is going to be: what the removal itself takes out of a file is no import any more
 */
export function strandedImports(
  draft: Draft,
  project: Project,
  { before, after, names }: Going,
): readonly Diagnostic[] {
  const files = [...before.keys()].filter((file) => !after.has(file));
  const modules = new Map(files.filter(isCode).map((file) => [moduleOf(file), file]));
  const packages = packagesLeaving(draft, project);
  const hints = [
    ...packages,
    ...[...modules.keys()].map((module) => module.slice(module.lastIndexOf('/') + 1)),
  ];
  if (hints.length === 0) return [];
  return codeOf(project).flatMap((file) => {
    const text = files.includes(file) ? undefined : draft.read(file);
    // Few files name what goes; only those are parsed.
    if (text === undefined || !hints.some((hint) => text.includes(hint))) return [];
    return importsIn(text, file).flatMap(({ specifier, line }) => {
      const lost =
        modulesOf(file, specifier, project).flatMap((module) => modules.get(module) ?? [])[0] ??
        packages.find((name) => specifier === name || specifier.startsWith(`${name}/`));
      if (lost === undefined) return [];
      return [{ ...inTheWay(file, messageOf(file, line, lost, names), remedy), line }];
    });
  });
}

const remedy =
  'Take the import out, or delete the file and run generator-paxx sync, then repeat the command.';

const messageOf = (file: string, line: number, lost: string, names: readonly string[]): string =>
  `${file}:${String(line)} imports ${lost}, which goes with "${names.join('" and "')}".`;

const manifest = 'backend/package.json';

/** The packages that the backend is not going to have any more. */
function packagesLeaving(draft: Draft, project: Project): readonly string[] {
  const left = packagesIn(draft.read(manifest));
  return packagesIn(project.read(manifest)).filter((name) => !left.includes(name));
}

function packagesIn(text = '{}'): readonly string[] {
  const { dependencies, devDependencies } = (parse(text) ?? {}) as Record<string, object | undefined>;
  return Object.keys({ ...dependencies, ...devDependencies });
}

const isCode = (file: string): boolean => /\.(?:[cm]?[jt]s|[jt]sx)$/.test(file);
const skipped = /^(?:\..*|node_modules|dist|build|coverage)$/;

/** Every file of code that the project has in its two halves. */
const codeOf = ({ list }: Project): readonly string[] => {
  const below = (folder: string): readonly string[] =>
    list(folder)
      .filter((name) => !skipped.test(name))
      .flatMap((name) => (isCode(name) ? [`${folder}/${name}`] : below(`${folder}/${name}`)));
  return ['backend', 'frontend'].flatMap(below);
};

/** Also in types, `import('…').Name`, and where a test puts something in the place of a module: `vi.mock('…')`. */
const called = /\b(?:import|require|vi\.\w+)\(\s*(['"`])([^'"`\n]+)\1/g;

/** Every specifier of a file with its line. A file that cannot be parsed says nothing, and does not run either. */
function importsIn(text: string, file: string): readonly { specifier: string; line: number }[] {
  const source = parseSource(text, file);
  if (source.kind !== 'source') return [];
  const { module, comments, lines } = source;
  const stated = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest ?? [])),
  ].map(({ value, start }) => ({ specifier: value, start }));
  const calls = [...source.text.matchAll(called)]
    .map(({ 2: specifier = '', index }) => ({ specifier, start: index }))
    .filter(({ start }) => !comments.some((comment) => comment.start <= start && start < comment.end));
  const found = [...stated, ...calls].map(({ specifier, start }) => ({
    specifier,
    line: lines.positionAt(start).line,
  }));
  // `export { one, two } from '…'` has an entry for each name.
  return found.filter(
    ({ specifier, line }, index) =>
      found.findIndex((other) => other.specifier === specifier && other.line === line) === index,
  );
}
