import { locate, type FeatureSpec, type Names } from 'paxx-conventions';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/project.ts';
import { enumView } from './field-view.ts';

/**
 * The names that two slices would both claim: the index of models exports every type and every enum, and the API document
 * has one list of schemas.
 *
 * @example clashes(names('order page'), spec, project) // where there is "order": both have the schema "OrderPage"
 */
export function clashes(feature: Names, spec: FeatureSpec, project: Project): Diagnostic[] {
  const claimed = claimsOf(feature);
  return neighboursOf(feature, project).flatMap(({ other, text }) => {
    const types = claimsOf(other).filter((name) => claimed.includes(name));
    const enums = spec.fields
      .flatMap((field) => enumView(field, feature))
      .map(({ type }) => type)
      .filter((type) => new RegExp(`pgEnum\\(\\s*['"]${type}['"]`).test(text));
    return [...types, ...enums].map((name) => clash(name, feature, other));
  });
}

/** The types and schemas that follow from a feature's name alone. */
const claimsOf = ({ pascal }: Names): string[] => [
  pascal,
  `New${pascal}`,
  ...['Create', 'Update', 'Page', 'Response'].map((suffix) => `${pascal}${suffix}`),
];

interface Neighbour {
  readonly other: Names;
  readonly text: string;
}

/** Only a name that begins or ends with the whole of the other one can lead to the same names. */
function neighboursOf(feature: Names, project: Project): Neighbour[] {
  return project.files.flatMap((file): Neighbour[] => {
    const found = locate(file, project.conventions);
    if (found?.part !== 'model' || !isWithin(found.feature.kebab, feature.kebab)) return [];
    return [{ other: found.feature, text: project.read(file) ?? '' }];
  });
}

function isWithin(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(`${short}-`) || long.endsWith(`-${short}`);
}

const clash = (name: string, feature: Names, other: Names): Diagnostic =>
  diagnostic('PAXX2001', `"${feature.human}" and "${other.human}" would both have "${name}".`, {
    remedy: 'Choose another name for the feature or the field.',
  });
