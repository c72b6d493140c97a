import path from 'node:path';
import { NameError, names } from 'paxx-conventions';
import type { Context } from '../command/command.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { infrastructures } from '../infra/infrastructures.ts';
import { editTexts, type TextEdit } from '../infra/text-edit.ts';
import { createFormatter } from '../plan/create-formatter.ts';
import type { ConflictAction } from '../plan/draft-file.ts';
import { Draft } from '../plan/draft.ts';
import type { Plan } from '../plan/plan.ts';
import type { Project } from '../project/project.ts';
import { renderOverlay } from '../render/render-overlay.ts';
import { templatesOf } from '../render/render-template.ts';
import type { DeployInput } from './behaviour.ts';

/** The files of one target, below `deploy/`. */
export async function planDeploy(
  { target }: DeployInput,
  project: Project,
  options: Context['options'],
): Promise<Plan> {
  const onConflict = options['on-conflict'] as ConflictAction | undefined;
  const draft = new Draft(project.root, { command: `deploy ${target}`, onConflict });
  const name = nameOf(project);
  const folder = path.join(templatesOf('deploy'), target);
  for (const file of renderOverlay(folder, { project: { name } }, { project: name }))
    draft.write(file.path, file.contents, { template: `deploy/templates/${target}/${file.template}` });
  editTexts(draft, wishesOf(project, name));
  return draft.build(createFormatter(project.root));
}

/** What the infrastructure that the project has already wants of a deployment. */
const wishesOf = (project: Project, name: string): readonly TextEdit[] =>
  Object.values(infrastructures)
    .filter(({ evidence }) => project.read(evidence) !== undefined)
    .flatMap(({ edits }) => edits(name))
    .filter(({ file }) => file.startsWith('deploy/'));

/** The project's name becomes a user, a database and paths of a server, so nothing but a plain name will do. */
function nameOf(project: Project): string {
  const { name } = JSON.parse(project.read('package.json') ?? '{}') as { name?: unknown };
  try {
    if (typeof name === 'string' && names(name, { plural: name, mayBeReserved: true }).kebab === name)
      return name;
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
  }
  throw new PaxxError([
    diagnostic('PAXX2001', `The name in package.json, ${JSON.stringify(name)}, cannot name a service.`, {
      file: 'package.json',
      remedy: 'Write a name in kebab case there.',
    }),
  ]);
}
