import type { Behaviour, Context } from '../command/command.ts';
import { typedPackageManager } from '../command/package-manager.ts';
import { steps } from '../command/steps.ts';
import type { Project } from '../project/project.ts';
import { findingsOf, leftBy, planSync, reported } from './plan-sync.ts';

/** Both directions over the same registrars that `feature` uses. */
export const syncBehaviour: Behaviour<void> = {
  gather: () => Promise.resolve(),
  plan: (_, context) => planSync(projectOf(context), context.options['check'] === true ? [] : undefined),
  findings: (_, context) => {
    const found = findingsOf(projectOf(context));
    return Promise.resolve((context.options['check'] === true ? found : leftBy(found)).map(reported));
  },
  nextSteps: () => steps([[`${typedPackageManager()} check`, 'format, lint, types, API document and tests']]),
};

function projectOf({ project }: Context): Project {
  if (!project) throw new Error('The command "sync" works inside a project.');
  return project;
}
