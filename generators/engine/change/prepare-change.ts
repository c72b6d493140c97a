import type { Prepared, ProjectContext } from '../run/command.ts';
import { makePlan } from '../run/make-plan.ts';
import { checkStep, generateStep, installStep, typedPackageManager } from '../run/package-manager.ts';
import { capabilitiesIn } from '../capabilities/capabilities-in.ts';
import { grow } from '../capabilities/choose.ts';
import { draftCapabilities } from './draft-capabilities.ts';
import { capabilityOf, presencesOf } from '../capabilities/known.ts';
import { viewOfProject } from './view-of-project.ts';

/**
 * Gives a project capabilities, with what they need.
 *
 * @param command the words by which the user would repeat it
 */
export function prepareAddition(
  context: ProjectContext,
  names: readonly string[],
  command: readonly string[],
): Prepared {
  const before = capabilitiesIn(context.project);
  const { names: after, notices } = grow(before, names);
  const coming = after.filter((name) => !before.includes(name)).map(capabilityOf);
  const packages = Object.entries(
    Object.assign({}, ...coming.map(({ dependencies }) => dependencies)) as object,
  );
  const hasSlices = coming.some(({ slices = [] }) => slices.length > 0);
  return {
    ...prepareChange(context, { before, after, notices, hasSlices, command }),
    // One of them tells whether the registry answers.
    wanted: packages.slice(0, 1).map(([name, range]) => ({ spec: `${name}@${String(range)}` })),
    nextSteps: [
      ...coming.flatMap(({ nextSteps = [] }) => nextSteps),
      [`${typedPackageManager()} db up`, 'apply migrations, where some came along'],
      checkStep(),
    ],
  };
}

/** One way or the other: what a project has, and what it shall have. */
interface Change {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly command: readonly string[];
  readonly notices?: readonly string[];
  /** Whether routes come or go. */
  readonly hasSlices: boolean;
}

export const prepareChange = (
  context: ProjectContext,
  { before, after, command, notices = [], hasSlices }: Change,
): Prepared => ({
  plan: () =>
    makePlan(context, command, async (draft, format) => {
      const { project } = context;
      const isSame = presencesOf(before).length === presencesOf(after).length;
      if (!isSame)
        await draftCapabilities(draft, { project, view: viewOfProject(project), before, after, format });
      for (const notice of notices) draft.addNotice(notice);
      draft.addPostStep(installStep());
      if (hasSlices) draft.addPostStep(generateStep());
    }),
  nextSteps: [checkStep()],
});
