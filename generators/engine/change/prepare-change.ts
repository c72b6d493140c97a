import { parse } from 'jsonc-parser';
import { capabilitiesIn } from '../capabilities/capabilities-in.ts';
import { grow } from '../capabilities/choose.ts';
import { presencesBetween, type Presence } from '../capabilities/known.ts';
import type { Draft, Format } from '../plan/draft.ts';
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
import { manifestFiles } from './change-manifests.ts';
import { draftCapabilities } from './draft-capabilities.ts';
import { hasMigrations } from './migration-numbers.ts';
import { viewOfProject } from './view-of-project.ts';

/**
 * Gives a project capabilities, with what they need.
 *
 * @param command the words by which the user would repeat it
 */
export const prepareAddition = (
  context: ProjectContext,
  names: readonly string[],
  command: readonly string[],
): Prepared => prepareChange(context, additionTo(context.project, names), command);

/** One way or the other: what a project has, and what it shall have. */
export interface Change {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly notices: readonly string[];
}

/** What it is to have these as well, with what they need. */
export function additionTo(project: Project, wanted: readonly string[]): Change {
  const before = capabilitiesIn(project);
  const { names: after, notices } = grow(before, wanted);
  return { before, after, notices };
}

export function prepareChange(context: ProjectContext, change: Change, command: readonly string[]): Prepared {
  const coming = presencesBetween(change.before, change.after);
  return {
    plan: () =>
      makePlan(context, command, (draft, format) => draftChange(draft, format, context.project, change)),
    wanted: wantedBy(coming),
    nextSteps: [
      ...typed(coming.flatMap(({ piece: { nextSteps = [] } }) => nextSteps)),
      ...(coming.some(hasMigrations) ? [migrateStep()] : []),
      checkStep(),
    ],
  };
}

/** Drafts it, with the steps that follow on it. */
export async function draftChange(
  draft: Draft,
  format: Format,
  project: Project,
  { before, after, notices }: Change,
): Promise<void> {
  const coming = presencesBetween(before, after);
  const changing = [...coming, ...presencesBetween(after, before)];
  if (changing.length > 0) {
    const view = viewOfProject(project, coming);
    await draftCapabilities(draft, { project, view, before, after, format });
  }
  for (const notice of notices) draft.addNotice(notice);
  addSteps(draft, project, changing);
}

/** One of the packages tells whether the registry answers. */
const wantedBy = (coming: readonly Presence[]): readonly Wanted[] =>
  coming
    .flatMap(({ piece: { dependencies, devDependencies, tools } }) =>
      Object.entries({ ...dependencies, ...devDependencies, ...tools }),
    )
    .slice(0, 1)
    .map(([name, range]) => ({ spec: `${name}@${range}` }));

const migrateStep = (): NextStep => [
  `${typedPackageManager()} db up`,
  'apply the migrations that came along',
];

/** What makes the client of the API's document. */
const reader = 'frontend/scripts/generate-api.mjs';

/** Installs where packages come or go, and writes the API document where routes do, or somebody who reads it. */
function addSteps(draft: Draft, project: Project, changing: readonly Presence[]): void {
  const hasSlices = changing.some(({ piece: { slices = [] } }) => slices.length > 0);
  const isRead = project.read(reader) === undefined && draft.read(reader) !== undefined;
  const isWritten = hasSlices || isRead;
  const packages = manifestFiles.map((file) => [
    packagesIn(project.read(file)),
    packagesIn(draft.read(file)),
  ]);
  if (packages.some(([before, after]) => before !== after)) {
    draft.addPostStep(installStep());
    if (isWritten) draft.addPostStep(generateStep());
  } else if (isWritten) addGenerateStep(draft, project);
}

function packagesIn(text = '{}'): string {
  const { dependencies, devDependencies } = parse(text) as Record<string, unknown>;
  return JSON.stringify([dependencies, devDependencies]);
}
