import { plainNames } from 'paxx-conventions';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { objectIn } from '../engine/edits/object-in.ts';
import { nameErrorOf } from '../engine/parts/standalone-name.ts';
import { startEdits } from '../engine/parts/start-edits.ts';
import { editTexts } from '../engine/parts/text-edit.ts';
import type { Draft } from '../engine/plan/draft.ts';
import type { Project } from '../engine/project/project.ts';
import { draftOverlays } from '../engine/render/draft-overlays.ts';
import type { Prepared, ProjectContext } from '../engine/run/command.ts';
import { makePlan } from '../engine/run/make-plan.ts';
import { targets } from './targets.ts';

/** Everything it writes belongs to the project from then on. */
export async function prepare(context: ProjectContext): Promise<Prepared> {
  const { ask, project } = context;
  const [given = await ask?.<string>(question)] = context.args;
  const target = checked(given);
  return {
    plan: () => makePlan(context, ['deploy', target], (draft) => draftDeployment(draft, target, project)),
    nextSteps: [[`deploy/${target}/README.md`, 'what to do once, and what each time']],
  };
}

const question = {
  type: 'select',
  message: 'Where does the project run?',
  choices: [{ name: 'A Linux server: systemd, PostgreSQL, Redis, Caddy', value: 'linux-server' }],
} as const;

function checked(target: string | undefined): string {
  const known = targets.find((name) => name === target);
  if (known !== undefined) return known;
  const problem =
    target === undefined ? 'The target of the deployment is missing.' : `"${target}" is no target.`;
  throw PaxxError.of('PAXX2003', problem, {
    remedy: `Give one as the first argument: ${targets.join(', ')}.`,
  });
}

/** The files of one target, below `deploy/`, and what the infrastructure that the project has already wants of them. */
function draftDeployment(draft: Draft, target: string, project: Project): void {
  const name = nameOf(project);
  draftOverlays(draft, project, [
    { generator: 'deploy', folder: target, data: { project: { name } }, variables: { project: name } },
  ]);
  const present = startEdits.filter(({ evidence }) => project.read(evidence) !== undefined);
  const wanted = present.flatMap(({ edits }) => edits(name));
  editTexts(
    draft,
    wanted.filter(({ file }) => file.startsWith('deploy/')),
  );
}

/** The project's name becomes a user, a database and paths of a server, so nothing but a plain name will do. */
function nameOf(project: Project): string {
  const { name } = objectIn(project.read('package.json') ?? '{}', 'package.json');
  const isName = typeof name === 'string' && nameErrorOf(() => plainNames(name)) === undefined;
  if (isName && plainNames(name).kebab === name) return name;
  throw PaxxError.of(
    'PAXX2001',
    `The name in package.json, ${JSON.stringify(name)}, cannot name a service.`,
    {
      file: 'package.json',
      remedy: 'Write a name in kebab case there.',
    },
  );
}
