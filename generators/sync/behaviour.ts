import type { Behaviour, Context } from '../engine/run/command.ts';
import { typedPackageManager } from '../engine/run/package-manager.ts';
import { steps } from '../engine/run/steps.ts';
import type { Project } from '../engine/project/project.ts';
import { planSync, syncFindings } from './plan.ts';

/** Both directions over the same registrars that `feature` uses. */
export const syncBehaviour: Behaviour<void> = {
  gather: () => Promise.resolve(),
  plan: (_, context) => planSync(projectOf(context)),
  findings: (_, context) => syncFindings(context, projectOf(context)),
  nextSteps: () => steps([[`${typedPackageManager()} check`, 'format, lint, types, API document and tests']]),
};

function projectOf({ project }: Context): Project {
  if (!project) throw new Error('The command "sync" works inside a project.');
  return project;
}
