import {
  isFrontend,
  pathOf,
  wantedParts,
  type FeatureSpec,
  type Names,
  type SlicePart,
} from 'paxx-conventions';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import type { Project } from '../engine/project/project.ts';
import type { ProjectContext } from '../engine/run/command.ts';

/** How much of a slice is written: all of it, or what is on one side of the API. */
export type Half = 'both' | 'backend' | 'frontend';

/** @throws PaxxError where both halves are asked for as the only one, or the one that the project has not */
export function halfIn({
  options,
  answers,
  project,
}: Pick<ProjectContext, 'options' | 'answers' | 'project'>): Half {
  const isOnly = (half: Half): boolean => options[`${half}-only`] === true || answers[`${half}Only`] === true;
  if (isOnly('backend') && isOnly('frontend'))
    throw PaxxError.of('PAXX2004', '--backend-only and --frontend-only leave nothing of the feature.', {
      remedy: 'Leave out both for the whole feature, or say one of the two.',
    });
  if (isOnly('frontend') && !hasWeb(project))
    throw PaxxError.of('PAXX2004', 'This project has no web, so there is no frontend half of a feature.', {
      remedy: 'Add it first: generator-paxx add web.',
    });
  return isOnly('frontend') ? 'frontend' : isOnly('backend') ? 'backend' : 'both';
}

export const hasWeb = ({ conventions }: Pick<Project, 'conventions'>): boolean =>
  conventions.layout.frontendApp !== undefined;

/** Whether a file belongs to what is written of a project: pages only where there are any. */
export const isOfHalf = (path: string, half: Half, project: Pick<Project, 'conventions'>): boolean =>
  path.startsWith('frontend/') ? half !== 'backend' && hasWeb(project) : half !== 'frontend';

/**
 * The parts of a half that a spec asks for and the project has a place for. An app is on both sides or on none: the backend
 * half leaves its definition out where there is a web, and the frontend half brings it along where it is not there yet.
 */
export function partsOf(half: Half, spec: FeatureSpec, feature: Names, project: Project): SlicePart[] {
  const wanted = wantedParts(spec).filter((part) => project.conventions.layout[part] !== undefined);
  if (half === 'both') return wanted;
  if (half === 'backend')
    return wanted.filter((part) => !isFrontend(part) && (part !== 'app' || !hasWeb(project)));
  const hasApp = project.exists(pathOf('app', feature, project.conventions));
  return wanted.filter((part) => isFrontend(part) || (part === 'app' && !hasApp));
}
