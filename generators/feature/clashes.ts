import {
  locate,
  parts,
  pathOf,
  sliceParts,
  type FeatureSpec,
  type Names,
  type SlicePart,
} from 'paxx-conventions';
import { diagnostic, type Diagnostic } from '../engine/diagnostics/diagnostic.ts';
import type { Project } from '../engine/project/project.ts';
import { enumView } from './field-view.ts';

/**
 * The names that two slices would both claim: the index of models exports every type, the database has one list of tables
 * and types, for a table is a type as well, and the API document has one list of schemas.
 *
 * @example clashes(names('order page'), spec, project) // where there is "order": both have the schema "OrderPage"
 */
export function clashes(feature: Names, spec: FeatureSpec, project: Project): Diagnostic[] {
  const schemas = schemasOf(feature);
  const stored = [
    feature.plural.snake,
    ...spec.fields.flatMap((field) => enumView(field, feature)).map(({ type }) => type),
  ];
  const clashing = neighboursOf(feature, project).flatMap(({ other, text }) => {
    const theirs = [...schemasOf(other), ...storedIn(text)];
    const shared = [...schemas, ...stored].filter((name) => theirs.includes(name));
    return shared.map((name) => clash(name, feature, other));
  });
  return [...misplaced(feature, project), ...clashing];
}

/** A folder that holds other things already: where modules stand beside it, the tasks of "settings" would be a settings group. */
function misplaced(feature: Names, { conventions }: Project): Diagnostic[] {
  return (Object.keys(sliceParts) as SlicePart[]).flatMap((part) => {
    if (conventions.layout[part] === undefined) return [];
    const file = pathOf(part, feature, conventions, { number: '0001', locale: 'en' });
    const found = locate(file, conventions)?.part ?? part;
    if (found === part) return [];
    return diagnostic('PAXX2001', `The ${parts[part]} of "${feature.human}" would be a ${parts[found]}.`, {
      file,
      remedy: 'Choose another name for the feature, such as a longer one.',
    });
  });
}

/** The types and schemas that follow from a feature's name alone. */
const schemasOf = ({ pascal }: Names): string[] => [
  pascal,
  `New${pascal}`,
  ...['Create', 'Update', 'Page', 'Response'].map((suffix) => `${pascal}${suffix}`),
];

/** The tables and enum types that a model declares. */
const storedIn = (model: string): string[] =>
  [...model.matchAll(/\bpg(?:Table|Enum)\(\s*['"](\w+)['"]/g)].map(([, name]) => name ?? '');

interface Neighbour {
  readonly other: Names;
  readonly text: string;
}

function neighboursOf(feature: Names, project: Project): Neighbour[] {
  return project.files.flatMap((file): Neighbour[] => {
    const found = locate(file, project.conventions);
    if (found?.part !== 'model' || found.feature.kebab === feature.kebab) return [];
    return [{ other: found.feature, text: project.read(file) ?? '' }];
  });
}

const clash = (name: string, feature: Names, other: Names): Diagnostic =>
  diagnostic('PAXX2001', `"${feature.human}" and "${other.human}" would both have "${name}".`, {
    remedy: 'Choose another name for the feature or the field.',
  });
