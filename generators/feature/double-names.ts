import { namesIn, parseSource, plainNames, type FeatureSpec, type Names } from 'paxx-conventions';
import { layoutName, type Project } from '../engine/project/project.ts';
import { reword } from '../engine/render/reword.ts';
import { hooksOf } from './frontend-view.ts';
import { printParts, type RenderedPart } from './render-parts.ts';

/** The names that one source of a slice uses; those that follow from the feature's have placeholders. */
export interface NamesOfPart {
  readonly part: RenderedPart['part'];
  readonly used: readonly string[];
}

/** A name that would stand for two things in one file, and which file. */
export interface DoubleName {
  readonly part: RenderedPart['part'];
  readonly name: string;
}

/** A name that no template spells, in the feature's place: what holds it in a rendered file follows from it. */
const placeholder: Names = { ...plainNames('paxxone'), plural: plainNames('paxxmany') };

/** The names that the sources of a slice use. The templates say which there are; nothing is listed. */
export const namesOfParts = (
  spec: FeatureSpec,
  project: Pick<Project, 'conventions' | 'config'>,
): NamesOfPart[] =>
  printParts(spec, placeholder, project, '0001')
    .filter(({ path }) => path.endsWith('.ts'))
    .map(({ part, contents }) => ({ part, used: [...namesIn(parseSource(contents))] }));

/**
 * The names that would stand for two things: one that follows from the feature's name and is the template's own as well, or two
 * that follow from it.
 *
 * @example doubleNames(namesOfParts(spec, project), names('promise'), project) // [{ part: 'service', name: 'Promise' }, …]
 */
export function doubleNames(
  parts: readonly NamesOfPart[],
  feature: Names,
  project: Pick<Project, 'config'>,
): DoubleName[] {
  const layout = layoutName(project);
  return parts.flatMap(({ part, used }) => {
    const found = new Set<string>();
    return used
      .map((name) => reword('backend/part.ts', spelled(name, feature), layout))
      .filter((name) => found.has(name) || !found.add(name))
      .map((name) => ({ part, name }));
  });
}

const spelled = (name: string, feature: Names): string =>
  // One and many of `equipment` are the same word, and their hooks are kept apart.
  name === hooksOf(placeholder).one ? hooksOf(feature).one : replaced(name, feature);

const replaced = (name: string, feature: Names): string =>
  name
    .replace(placeholder.pascal, feature.pascal)
    .replace(placeholder.camel, feature.camel)
    .replace(placeholder.plural.pascal, feature.plural.pascal)
    .replace(placeholder.plural.camel, feature.plural.camel);
