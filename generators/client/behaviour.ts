import type { Behaviour, Context } from '../engine/run/command.ts';
import { typedPackageManager } from '../engine/run/package-manager.ts';
import { steps } from '../engine/run/steps.ts';
import type { Project } from '../engine/project/project.ts';
import { gatherClient, type ClientInput } from './gather-client.ts';
import { planClient } from './plan.ts';

/** A client and everything that belongs to it. */
export const clientBehaviour: Behaviour<ClientInput> = {
  gather: gatherClient,
  plan: (input, context) => planClient(input, projectOf(context), context.options),
  nextSteps: ({ name }) =>
    steps([
      [`backend/src/clients/${name.kebab}.ts`, 'say what the service offers'],
      ['.env', `set ${name.constant}_KEY`],
      [`${typedPackageManager()} check`, 'format, lint, types, API document and tests'],
    ]),
};

function projectOf({ project }: Context): Project {
  if (!project) throw new Error('The command "client" works inside a project.');
  return project;
}
