import { readFileSync } from 'node:fs';
import path from 'node:path';
import { plainNames, type LayoutName } from 'paxx-conventions';
import type { Presence } from '../capabilities/known.ts';
import { foldersOf } from '../capabilities/overlays-of.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { objectIn } from '../edits/object-in.ts';
import { nameErrorOf } from '../parts/name-error-of.ts';
import { layoutName, type Project } from '../project/project.ts';
import { filesBelow } from '../render/files-below.ts';
import { templatesOf } from '../render/render-template.ts';
import type { ProjectView } from './desired-files.ts';

/**
 * A project as the templates see it that is there already. What only new files of the base say is of no account.
 *
 * @throws PaxxError where something that comes prints a name that cannot stand there
 */
export function viewOfProject(project: Project, coming: readonly Presence[]): ProjectView {
  const { locales } = project.conventions;
  const name = nameOf(project, coming);
  return {
    project: { name, title: plainNames(name).title },
    layout: layoutName(project),
    locales,
    sourceLocale: locales[0] ?? 'en',
    needsNode: false,
    generatorVersion: project.config.version ?? '',
    paxx: { plugin: '', overrides: {} },
  };
}

/**
 * The project's name, without the scope of a package. It stands in scripts, and becomes a user, a database and paths of a
 * server: there nothing but a plain name will do.
 */
function nameOf(project: Project, coming: readonly Presence[]): string {
  const { name } = objectIn(project.read('package.json') ?? '{}', 'package.json');
  const own = typeof name === 'string' ? name.replace(/^@[^/]+\//, '') : '';
  if (nameErrorOf(() => plainNames(own)) === undefined && plainNames(own).kebab === own) return own;
  const printing = coming.find(printsName(layoutName(project)));
  if (printing === undefined) return 'app';
  throw PaxxError.of(
    'PAXX2001',
    `The name in package.json, ${JSON.stringify(name)}, cannot stand in scripts and services, where "${printing.name}" prints it.`,
    { file: 'package.json', remedy: 'Write a name in kebab case there; a scope before it may stay.' },
  );
}

/** Whether the name of the project stands in something that comes: in its data, or in its templates. */
const printsName =
  (layout: LayoutName) =>
  (presence: Presence): boolean =>
    JSON.stringify({ ...presence.piece, with: undefined }).includes('<project>') ||
    foldersOf(presence)
      .flatMap((folder) => [folder, `${folder}-${layout}`])
      .map((folder) => path.join(templatesOf('capabilities'), folder))
      .flatMap((folder) => filesBelow(folder).map((file) => path.join(folder, file)))
      .some((file) => file.includes('{project}') || readFileSync(file, 'utf8').includes('project.name'));
