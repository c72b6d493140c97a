import { names, parseSpec, parts, type FeatureSpec, type Names } from 'paxx-conventions';
import { diagnostic, type Diagnostic } from '../engine/diagnostics/diagnostic.ts';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { coreFault, pathIn } from '../engine/naming/core-files.ts';
import { nameErrorOf } from '../engine/parts/name-error-of.ts';
import type { Project } from '../engine/project/project.ts';
import { clashes } from './clashes.ts';
import { doubleNames, namesOfParts } from './double-names.ts';
import { partsOf, type Half } from './halves.ts';
import { renderParts } from './render-parts.ts';

/** The names that a feature has in a project. @throws PaxxError where the words cannot be names */
export function namesOf(name: string, plural: string | undefined, { conventions }: Project): Names {
  const { plurals } = conventions;
  const error = nameErrorOf(() => names(name, { plural, plurals }));
  if (error === undefined) return names(name, { plural, plurals });
  throw PaxxError.of('PAXX2001', error.reason, { remedy: error.remedy });
}

/** The names of a feature that a project can still have. @throws PaxxError with the reasons why it cannot */
export function newNames(
  name: string,
  plural: string | undefined,
  project: Project,
  half: Half = 'both',
): Names {
  const feature = namesOf(name, plural, project);
  const faults = nameFaults(feature, project, half);
  if (faults.length > 0) throw new PaxxError(faults.slice(0, 1));
  return feature;
}

/** Why a project cannot have this slice, known before anything is written; nothing where it can. */
export function sliceFaults(
  feature: Names,
  spec: FeatureSpec,
  project: Project,
  half: Half = 'both',
): Diagnostic[] {
  const core = evidence.flatMap((part) => coreFault(part, feature, project) ?? []).slice(0, 1);
  if (core.length > 0) return core;
  const own = partsOf(half, spec, feature, project);
  const rendered = renderParts(spec, feature, project, '0001').filter(({ part }) => own.includes(part));
  return [...doublesOf(feature, spec, project), ...clashes(feature, rendered, project)];
}

/** Why a project can have no new feature of this name, whatever its fields: what there is to say while the name is asked for. */
function nameFaults(feature: Names, project: Project, half: Half): Diagnostic[] {
  // The pages are of a feature that is there.
  const existing = half === 'frontend' ? undefined : standing(feature, project);
  const faults = (isWhole: boolean) => sliceFaults(feature, samples(isWhole), project, half);
  return existing === undefined ? [...faults(true), ...faults(false)] : [alreadyThere(feature, existing)];
}

/** The parts by which a feature is known to be there. */
const evidence = ['service', 'router', 'model', 'schemas', 'permissions'] as const;

/** A file of the feature, if the project has one. */
export const standing = (feature: Names, project: Project): string | undefined =>
  evidence.flatMap((part) => pathIn(part, feature, project) ?? []).find((file) => project.exists(file));

const alreadyThere = (feature: Names, file: string): Diagnostic =>
  diagnostic('PAXX2001', `There is a feature "${feature.human}" already: ${file}.`, {
    file,
    remedy: 'Choose another name.',
  });

/** A slice with everything that may be chosen, or with nothing of it. */
function samples(isWhole: boolean): FeatureSpec {
  const options = { tasks: isWhole, softDelete: isWhole, admin: isWhole };
  const parsed = parseSpec({
    name: 'sample',
    fields: ['title:string'],
    ...options,
  });
  if (parsed.kind === 'faulty') throw new Error('The sample of a feature is no spec.');
  return parsed.spec;
}

function doublesOf(feature: Names, spec: FeatureSpec, project: Project): Diagnostic[] {
  const [first] = doubleNames(namesOfParts(spec, project), feature, project);
  if (first === undefined) return [];
  return [
    diagnostic(
      'PAXX2001',
      `"${feature.human}" cannot name a feature: "${first.name}" would stand for two things in its ${parts[first.part].noun}.`,
      {
        remedy: `Put another word beside it, such as "customer ${feature.human}" or "${feature.human} entry".`,
      },
    ),
  ];
}
