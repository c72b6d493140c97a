import type { Behaviour, Context } from '../engine/run/command.ts';
import { typedPackageManager } from '../engine/run/package-manager.ts';
import { readAnswers } from '../engine/run/read-answers.ts';
import { steps } from '../engine/run/steps.ts';
import { diagnostic } from '../engine/diagnostics/diagnostic.ts';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import type { Project } from '../engine/project/project.ts';
import { kinds, type InfraKind } from './command.ts';
import { infrastructures } from './infrastructures.ts';
import { planInfra } from './plan.ts';

export interface InfraInput {
  readonly kind: InfraKind;
}

/** Everything it writes belongs to the project from then on. */
export const infraBehaviour: Behaviour<InfraInput> = {
  async gather(context) {
    const [kind = readAnswers(context, process.cwd())['kind']] = context.args.flat();
    return { kind: checked(kind ?? (await context.ask?.(question))) };
  },
  plan: (input, context) => planInfra(input.kind, projectOf(context), context.options),
  nextSteps: ({ kind }) =>
    steps([
      ...infrastructures[kind].nextSteps,
      ...(infrastructures[kind].slice
        ? [[`${typedPackageManager()} db up`, 'apply the migration'] as const]
        : []),
      [`${typedPackageManager()} check`, 'format, lint, types, API document and tests'],
    ]),
};

const question = {
  type: 'select',
  message: 'What shall be added?',
  choices: Object.entries(kinds).map(([value, name]) => ({ name: `${value}: ${name}`, value })),
} as const;

function checked(kind: unknown): InfraKind {
  if (typeof kind === 'string' && Object.hasOwn(kinds, kind)) return kind as InfraKind;
  const isMissing = kind === undefined;
  const problem = isMissing
    ? 'The kind of infrastructure is missing.'
    : `There is no infrastructure ${JSON.stringify(kind)}.`;
  throw new PaxxError([
    diagnostic(isMissing ? 'PAXX2003' : 'PAXX2004', problem, {
      remedy: `Give one as the first argument, or as "kind" in the answers file: ${Object.keys(kinds).join(', ')}.`,
    }),
  ]);
}

function projectOf({ project }: Context): Project {
  if (!project) throw new Error('The command "infra" works inside a project.');
  return project;
}
