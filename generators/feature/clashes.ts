import {
  locate,
  namesFromPlural,
  namesFromSingular,
  parts,
  pathOf,
  sliceParts,
  spellingsOf,
  wordsOfSpelling,
  type Conventions,
  type FeatureSpec,
  type Names,
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
  const clashing = neighboursOf(feature, stored, project).flatMap(({ other, text }) => {
    const theirs = [...schemasOf(other), ...storedIn(text)];
    const shared = [...schemas, ...stored].filter((name) => theirs.includes(name));
    return shared.map((name) => clash(name, feature, other));
  });
  return [...misplaced(feature, project), ...clashing];
}

/** A folder that holds other things already: where modules stand beside it, the tasks of "settings" would be a settings group. */
function misplaced(feature: Names, { conventions }: Project): Diagnostic[] {
  return sliceParts.flatMap((part) => {
    if (conventions.layout[part] === undefined) return [];
    const file = pathOf(part, feature, conventions, { number: '0001', locale: 'en' });
    const found = locate(file, conventions)?.part ?? part;
    if (found === part) return [];
    return diagnostic(
      'PAXX2001',
      `The ${parts[part].noun} of "${feature.human}" would be a ${parts[found].noun}.`,
      {
        file,
        remedy: 'Choose another name for the feature, such as a longer one.',
      },
    );
  });
}

const prefixes = ['', 'New'];
const suffixes = ['', 'Create', 'Update', 'Page', 'Response'];

/** The types and schemas that follow from a feature's name alone. */
const schemasOf = ({ pascal }: Names): string[] => [
  `New${pascal}`,
  ...suffixes.map((suffix) => `${pascal}${suffix}`),
];

/** The tables and enum types that a model declares. */
const storedIn = (model: string): string[] =>
  [...model.matchAll(/\bpg(?:Table|Enum)\(\s*['"](\w+)['"]/g)].map(([, name]) => name ?? '');

/** The features that may claim one of the names, with their models. They are asked for by name, however many features there are. */
function neighboursOf(feature: Names, stored: readonly string[], project: Project) {
  const { conventions } = project;
  if (conventions.layout.model === undefined) return [];
  const candidates = [
    ...withSchemaOf(feature, conventions),
    ...stored.flatMap((name) => withStored(name, conventions)),
  ];
  const others = new Map(candidates.map((other) => [other.kebab, other]));
  others.delete(feature.kebab);
  return [...others.values()].flatMap((other) => {
    const text = project.read(pathOf('model', other, conventions));
    return text === undefined ? [] : [{ other, text }];
  });
}

/** The features that have a schema of the same name: without what this one adds to its own name, or adds less of. */
function withSchemaOf(feature: Names, { plurals }: Conventions): Names[] {
  return schemasOf(feature).flatMap((schema) =>
    prefixes.flatMap((prefix) =>
      suffixes.flatMap((suffix) => {
        if (!schema.startsWith(prefix) || !schema.endsWith(suffix)) return [];
        const pascal = schema.slice(prefix.length, schema.length - suffix.length);
        return pascal === '' ? [] : namesFromSingular(spellingsOf(wordsOfSpelling(pascal)).kebab, plurals);
      }),
    ),
  );
}

/** The features whose table has the name, and those whose enum or further table may have it: their name begins it. */
function withStored(name: string, { plurals }: Conventions): Names[] {
  const words = name.split('_');
  const beginnings = words.slice(0, -1).map((_, index) => words.slice(0, index + 1).join('-'));
  return [
    namesFromPlural(words.join('-'), plurals),
    ...beginnings.map((singular) => namesFromSingular(singular, plurals)),
  ];
}

const clash = (name: string, feature: Names, other: Names): Diagnostic =>
  diagnostic('PAXX2001', `"${feature.human}" and "${other.human}" would both have "${name}".`, {
    remedy: 'Choose another name for the feature or the field.',
  });
