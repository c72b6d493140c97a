import type { Behaviour, Context } from '../command/command.ts';
import { typedPackageManager } from '../command/package-manager.ts';
import { steps } from '../command/steps.ts';
import type { Project } from '../project/project.ts';
import { gatherSpec, type FeatureInput } from './gather-spec.ts';
import { planFeature } from './plan-feature.ts';

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
