import { parse } from 'jsonc-parser';
import { capabilitiesIn } from '../capabilities/capabilities-in.ts';
import { grow } from '../capabilities/choose.ts';
import { presencesBetween, type Presence } from '../capabilities/known.ts';
import type { Draft } from '../plan/draft.ts';
import type { Project } from '../project/project.ts';
import type { NextStep, Prepared, ProjectContext, Wanted } from '../run/command.ts';
import { makePlan } from '../run/make-plan.ts';
import {
  addGenerateStep,
  checkStep,
  generateStep,
  installStep,
  typed,
  typedPackageManager,
} from '../run/package-manager.ts';
import { draftCapabilities } from './draft-capabilities.ts';
import { hasMigrations } from './migration-numbers.ts';
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
  return prepareChange(context, { before, after, notices, command });
}

/** One way or the other: what a project has, and what it shall have. */
interface Change {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly command: readonly string[];
  readonly notices?: readonly string[];
}

export function prepareChange(
  context: ProjectContext,
  { before, after, command, notices = [] }: Change,
): Prepared {
  const { project } = context;
  const [coming, going] = [presencesBetween(before, after), presencesBetween(after, before)];
  const changing = [...coming, ...going];
  return {
    plan: () =>
      makePlan(context, command, async (draft, format) => {
        const view = viewOfProject(project, coming);
        if (changing.length > 0) await draftCapabilities(draft, { project, view, before, after, format });
        for (const notice of notices) draft.addNotice(notice);
        addSteps(draft, project, changing);
      }),
    wanted: wantedBy(coming),
    nextSteps: [
      ...typed(coming.flatMap(({ piece: { nextSteps = [] } }) => nextSteps)),
      ...(coming.some(hasMigrations) ? [migrateStep()] : []),
      checkStep(),
    ],
  };
}

/** One of the packages tells whether the registry answers. */
const wantedBy = (coming: readonly Presence[]): readonly Wanted[] =>
  coming
    .flatMap(({ piece: { dependencies, devDependencies } }) =>
      Object.entries({ ...dependencies, ...devDependencies }),
    )
    .slice(0, 1)
    .map(([name, range]) => ({ spec: `${name}@${range}` }));

const migrateStep = (): NextStep => [
  `${typedPackageManager()} db up`,
  'apply the migrations that came along',
];

/** Installs where packages come or go, and writes the API document where routes do. */
function addSteps(draft: Draft, project: Project, changing: readonly Presence[]): void {
  const hasSlices = changing.some(({ piece: { slices = [] } }) => slices.length > 0);
  const packages = ['package.json', 'backend/package.json'].map((file) => [
    packagesIn(project.read(file)),
    packagesIn(draft.read(file)),
  ]);
  if (packages.some(([before, after]) => before !== after)) {
    draft.addPostStep(installStep());
    if (hasSlices) draft.addPostStep(generateStep());
  } else if (hasSlices) addGenerateStep(draft, project);
}

function packagesIn(text = '{}'): string {
  const { dependencies, devDependencies } = parse(text) as Record<string, unknown>;
  return JSON.stringify([dependencies, devDependencies]);
}
