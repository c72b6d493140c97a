import type { Behaviour, Context } from '../engine/run/command.ts';
import { steps } from '../engine/run/steps.ts';
import { diagnostic } from '../engine/diagnostics/diagnostic.ts';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import type { Project } from '../engine/project/project.ts';
import { targets } from './command.ts';
import { planDeploy } from './plan.ts';

export interface DeployInput {
  readonly target: (typeof targets)[number];
}

/** Everything it writes belongs to the project from then on. */
export const deployBehaviour: Behaviour<DeployInput> = {
  gather: async ({ args: [given], ask }) => ({ target: checked(given ?? (await ask?.(question))) }),
  plan: (input, context) => planDeploy(input, projectOf(context), context.options),
  nextSteps: ({ target }) => steps([[`deploy/${target}/README.md`, 'what to do once, and what each time']]),
};

const question = {
  type: 'select',
  message: 'Where does the project run?',
  choices: [{ name: 'A Linux server: systemd, PostgreSQL, Redis, Caddy', value: 'linux-server' }],
} as const;

function checked(target: string | undefined): DeployInput['target'] {
  const known = targets.find((name) => name === target);
  if (known !== undefined) return known;
  const problem =
    target === undefined ? 'The target of the deployment is missing.' : `"${target}" is no target.`;
  throw new PaxxError([
    diagnostic('PAXX2003', problem, { remedy: `Give one as the first argument: ${targets.join(', ')}.` }),
  ]);
}

function projectOf({ project }: Context): Project {
  if (!project) throw new Error('The command "deploy" works inside a project.');
  return project;
}
