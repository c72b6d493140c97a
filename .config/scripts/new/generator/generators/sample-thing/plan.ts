import { draftOverlays } from '../engine/render/draft-overlays.ts';
import type { Prepared, ProjectContext } from '../engine/run/command.ts';
import { makePlan } from '../engine/run/make-plan.ts';

/** What the page says belongs to the project from then on. */
export function prepare(context: ProjectContext): Promise<Prepared> {
  const overlay = { generator: 'sample-thing', folder: 'base', data: {} };
  return Promise.resolve({
    plan: () =>
      makePlan(context, ['sample-thing'], (draft) => {
        draftOverlays(draft, context.project, [overlay]);
      }),
    nextSteps: [['docs/sample-thing.md', 'say what the project has to say here']],
  });
}
