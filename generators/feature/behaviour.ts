import type { Behaviour, Context } from '../engine/run/command.ts';
import { typedPackageManager } from '../engine/run/package-manager.ts';
import { steps } from '../engine/run/steps.ts';
import type { Project } from '../engine/project/project.ts';
import { gatherSpec, type FeatureInput } from './gather-spec.ts';
import { planFeature } from './plan.ts';

export type { FeatureInput };

/** The main job: spec → slice, registered everywhere. */
export const featureBehaviour: Behaviour<FeatureInput> = {
  gather: (context) => gatherSpec(context, projectOf(context)),
  plan: (input, context) => planFeature(input, projectOf(context), context.options),
  nextSteps: ({ feature }, context) => {
    const pnpm = typedPackageManager();
    const { workspacePrefix } = projectOf(context).conventions;
    return steps([
      [`${pnpm} db up`, 'apply the migration'],
      [`${pnpm} check`, 'format, lint, types, API document and tests'],
      [`${pnpm} dev`, `then GET /api/v1${workspacePrefix}/${feature.plural.kebab}`],
    ]);
  },
};

function projectOf({ project }: Context): Project {
  if (!project) throw new Error('The command "feature" works inside a project.');
  return project;
}
