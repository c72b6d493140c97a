import { plainNames } from 'paxx-conventions';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { objectIn } from '../edits/object-in.ts';
import { nameErrorOf } from '../parts/name-error-of.ts';
import { layoutName, type Project } from '../project/project.ts';
import type { ProjectView } from './desired-files.ts';

/** A project as the templates see it that is there already. What only new files of the base say is of no account. */
export function viewOfProject(project: Project): ProjectView {
  const { locales } = project.conventions;
  const name = nameOf(project);
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

/** The project's name stands in scripts, and becomes a user, a database and paths of a server: nothing but a plain name will do. */
function nameOf(project: Project): string {
  const { name } = objectIn(project.read('package.json') ?? '{}', 'package.json');
  const isName = typeof name === 'string' && nameErrorOf(() => plainNames(name)) === undefined;
  if (isName && plainNames(name).kebab === name) return name;
  throw PaxxError.of(
    'PAXX2001',
    `The name in package.json, ${JSON.stringify(name)}, cannot stand in scripts and services.`,
    { file: 'package.json', remedy: 'Write a name in kebab case there.' },
  );
}
