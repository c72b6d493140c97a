import { isAbsolute, relative, sep } from 'node:path';
import { Judge, locate, type Location } from 'paxx-conventions';
import { findRoot, rootAt } from './find-root.ts';
import { Project } from './project.ts';
import { settingsOf } from './settings.ts';

/** As much of a rule's context as it takes to find the project. */
export interface FileContext {
  readonly physicalFilename: string;
  readonly settings: object;
  readonly sourceCode: { readonly text: string };
}

/** The linted file in its project. */
export interface ProjectFile {
  readonly project: Project;
  /** One for all rules, so that each registry is read once while a file is linted. */
  readonly judge: Judge;
  /** From the project's root, with `/`. */
  readonly path: string;
  /** Which part of which feature the file is, if it is one. */
  readonly location: Location | undefined;
}

const found = new WeakMap<object, ProjectFile | undefined>();

/**
 * The linted file in its project; `undefined` where there is no readable project, and then rules stay silent:
 * `require-project` is the one that speaks about it.
 */
export function projectFileOf(context: FileContext): ProjectFile | undefined {
  const pass = context.sourceCode;
  if (!found.has(pass)) found.set(pass, findProjectFile(context));
  return found.get(pass);
}

function findProjectFile({ physicalFilename, settings, sourceCode }: FileContext): ProjectFile | undefined {
  if (!isAbsolute(physicalFilename)) return undefined;
  const own = settingsOf({ settings }).root;
  const root = own === undefined ? findRoot(sourceCode, physicalFilename) : rootAt(sourceCode, own);
  if (root?.result.kind !== 'read') return undefined;
  const path = pathBelow(root.folder, physicalFilename);
  if (path === undefined) return undefined;
  const linted = { path, text: sourceCode.text };
  const project = new Project(root.folder, root.result.conventions, sourceCode, linted);
  return { project, judge: new Judge(project), path, location: locate(path, project.conventions) };
}

/** The path of a file of the project, with `/` on every platform, or `undefined` for a file outside it. */
function pathBelow(root: string, file: string): string | undefined {
  const path = relative(root, file).replaceAll(sep, '/');
  return path === '' || path.startsWith('../') || path === '..' ? undefined : path;
}
