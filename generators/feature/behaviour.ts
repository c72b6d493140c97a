import type { Behaviour, Context } from '../command/command.ts';
import type { Project } from '../project/project.ts';
import { gatherSpec, type FeatureInput } from './gather-spec.ts';
import { planFeature } from './plan-feature.ts';

export type { FeatureInput };

/** The main job: spec → slice, registered everywhere. */
export const featureBehaviour: Behaviour<FeatureInput> = {
  gather: (context) => gatherSpec(context, projectOf(context)),
  plan: (input, context) => planFeature(input, projectOf(context), context.options),
  nextSteps: ({ feature }, context) => {
    const hasTests = projectOf(context).conventions.layout.routerTest !== undefined;
    return [
      'pnpm db up          apply the migration',
      ...(hasTests ? [`pnpm test ${feature.plural.kebab}`] : []),
      'pnpm lint           everything is registered, and stays so',
      `pnpm dev            then GET /api/v1/workspaces/<id>/${feature.plural.kebab}`,
    ];
  },
};

function projectOf({ project }: Context): Project {
  if (!project) throw new Error('The command "feature" works inside a project.');
  return project;
}
