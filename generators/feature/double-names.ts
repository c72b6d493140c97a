import { namesIn, parseSource, plainNames, type FeatureSpec, type Names } from 'paxx-conventions';
import { layoutName, type Project } from '../engine/project/project.ts';
import { reword } from '../engine/render/reword.ts';
import { printParts, type RenderedPart } from './render-parts.ts';

/** A name that no template spells, in its place: what holds it in a rendered file follows from the feature's name. */
const placeholder: Names = { ...plainNames('paxxone'), plural: plainNames('paxxmany') };

/** A name that would stand for two things in one file, and which file. */
export interface DoubleName {
  readonly name: string;
  readonly part: RenderedPart['part'];
}

/**
 * The names that a slice would use for two things in one file: one that follows from the feature's name and one that the
 * template uses itself, or two that follow from it. The templates say which there are; nothing is listed.
 *
 * @example doubleNames(spec, names('promise'), project) // [{ name: 'Promise', part: 'service' }, …]
 */
export function doubleNames(spec: FeatureSpec, feature: Names, project: Project): DoubleName[] {
  const spelledHere = (name: string): string =>
    reword('backend/part.ts', spelled(name, feature), layoutName(project));
  return namesOfParts(spec, project).flatMap(({ part, used }) => {
    const all = used.map(spelledHere);
    return all
      .filter((name, index) => all.indexOf(name) !== index)
      .map((name) => ({ name, part }));
  });
}

/** The names that each source of a slice uses, with placeholders for the feature's. */
function namesOfParts(spec: FeatureSpec, project: Project) {
  return printParts(spec, placeholder, project, '0001')
    .filter(({ path }) => path.endsWith('.ts'))
    .map(({ part, contents }) => ({ part, used: [...namesIn(parseSource(contents))] }));
}

const spelled = (name: string, feature: Names): string =>
  name
    .replaceAll(placeholder.pascal, feature.pascal)
    .replaceAll(placeholder.camel, feature.camel)
    .replaceAll(placeholder.plural.pascal, feature.plural.pascal)
    .replaceAll(placeholder.plural.camel, feature.plural.camel);
