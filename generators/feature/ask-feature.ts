import {
  answersFor,
  isFrontend,
  names,
  parts,
  pathOf,
  singularsOf,
  sliceParts,
  type FeatureSpec,
  type FeatureSpecInput,
  type Names,
} from 'paxx-conventions';
import { heading } from '../engine/diagnostics/colors.ts';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import type { Project } from '../engine/project/project.ts';
import type { Ask } from '../engine/run/command.ts';
import { askFields } from './ask-fields.ts';
import { hasWeb, type Half } from './halves.ts';
import { isOffered } from './lacking-parts.ts';
import { newNames } from './name-faults.ts';

interface Asking {
  readonly ask: Ask;
  readonly say: (text: string) => void;
  readonly project: Project;
  /** What is written of it. */
  readonly half: Half;
}

/** Asks for whatever of a spec was not given, in three groups: the name, the fields, the extras (C0). */
export async function askFeature(
  given: Partial<FeatureSpecInput>,
  asking: Asking,
): Promise<FeatureSpecInput> {
  const { ask, say, project } = asking;
  say(heading('1/3  The name'));
  const feature = await askNames(given, asking);
  say(heading('2/3  The fields'));
  const fields = given.fields?.length ? given.fields : await askFields(ask, say);
  say(heading('3/3  What else belongs to it'));
  const extras = await askExtras(given, asking, feature);
  const derived = names(feature.kebab, { plurals: project.conventions.plurals });
  return {
    name: feature.human,
    ...(derived.plural.kebab === feature.plural.kebab ? {} : { plural: feature.plural.human }),
    fields,
    ...extras,
  };
}

/** Asks for the name until the user agrees with everything that is derived from it. */
async function askNames(given: Partial<FeatureSpecInput>, asking: Asking): Promise<Names> {
  const { ask, say, project, half } = asking;
  let { name, plural } = given;
  for (;;) {
    name ??= await ask<string>({
      type: 'input',
      message: 'What is the feature called? (singular or plural)',
      validate: (input) => problemWith(input, undefined, asking),
    });
    const feature = newNames(name, plural, project, half);
    say(describeNames(feature, asking));
    const next = await ask<'yes' | 'plural' | 'singular' | 'name'>({
      type: 'select',
      message: 'Are these names right?',
      choices: [
        { name: 'Yes, go on', value: 'yes' },
        { name: 'The plural is wrong', value: 'plural' },
        { name: 'The singular is wrong', value: 'singular' },
        { name: 'Choose another name', value: 'name' },
      ],
    });
    if (next === 'yes') return feature;
    [name, plural] = [feature.human, feature.plural.human];
    if (next === 'plural') plural = await askPlural(asking, feature);
    if (next === 'singular') name = await askSingular(asking, feature);
    if (next === 'name') [name, plural] = [undefined, undefined];
  }
}

/** What is derived from a name, as the prompts show it before anybody commits to it. */
function describeNames(feature: Names, { project, half }: Asking): string {
  const { conventions } = project;
  const backend: [string, string][] = [
    ['table', feature.plural.snake],
    ['route', `${conventions.workspacePrefix}/${feature.plural.kebab}`],
    ['permissions', `can_view_${feature.plural.snake}, can_manage_${feature.plural.snake}`],
    ['model', pathOf('model', feature, conventions)],
    ['router', pathOf('router', feature, conventions)],
  ];
  const rows: [string, string][] = [
    ['one', feature.human],
    ['several', feature.plural.human],
    ...(half === 'frontend' ? [] : backend),
    ...(half === 'backend' || !hasWeb(project) ? [] : [webRow(feature, project)]),
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `     ${label.padEnd(width)}  ${value}`).join('\n');
}

const webRow = (feature: Names, { conventions }: Project): [string, string] => [
  'web',
  pathOf('frontendApp', feature, conventions),
];

const askPlural = (asking: Asking, { human }: Names): Promise<string> =>
  asking.ask<string>({
    type: 'input',
    message: `What are several of a "${human}" called?`,
    validate: (input) => problemWith(human, input, asking),
  });

/** Where two nouns have one plural, the other one is offered: "axes" are of an axe as well. */
function askSingular(asking: Asking, { kebab, plural }: Names): Promise<string> {
  const others = singularsOf(plural.kebab).filter((one) => one !== kebab);
  return asking.ask<string>({
    type: 'input',
    message: `What is one of the "${plural.human}" called?`,
    ...(others[0] === undefined ? {} : { default: others[0] }),
    validate: (input) => problemWith(input, plural.human, asking),
  });
}

/** What may belong to a feature besides its fields, each with whether it is ticked at first. */
function possibleExtras(given: Partial<FeatureSpecInput>, feature: Names, project: Project) {
  const { app, tasks, softDelete, admin } = given;
  return [
    {
      name: hasWeb(project)
        ? 'An app with an entry in the sidebar'
        : 'An app that a workspace can switch off',
      value: 'app',
      checked: app ?? true,
      description: hasWeb(project)
        ? `Registers "${feature.plural.kebab}" on both sides, backend and frontend.`
        : `Registers "${feature.plural.kebab}" among the apps.`,
    },
    {
      name: 'Background work',
      value: 'tasks',
      checked: tasks ?? false,
      description: 'A task group, dispatched from the service and registered with the worker.',
    },
    {
      name: 'Soft delete',
      value: 'softDelete',
      checked: softDelete ?? false,
      description: 'A removed row stays in the table, to be restored or purged.',
    },
    {
      name: 'Admin pages',
      value: 'admin',
      checked: admin ?? false,
      description: 'System administrators see, make, change and delete the rows at /admin.',
    },
  ] as const;
}

async function askExtras(
  given: Partial<FeatureSpecInput>,
  { ask, project, half }: Asking,
  feature: Names,
): Promise<Pick<FeatureSpecInput, 'app' | 'tasks' | 'softDelete' | 'admin'>> {
  // What the project has no place for is not offered, and what is not of the half that is written.
  const isOfHalf = (value: keyof FeatureSpec): boolean =>
    half === 'both' || (half === 'frontend' ? bringsPages(value) : value !== 'app' || !hasWeb(project));
  const choices = possibleExtras(given, feature, project).filter(
    ({ value }) => isOfHalf(value) && isOffered(value, project),
  );
  if (choices.every(({ value }) => given[value] !== undefined))
    return Object.fromEntries(choices.map(({ value }) => [value, given[value]]));
  const chosen = await ask<string[]>({
    type: 'checkbox',
    message: 'Choose with space, go on with enter',
    choices,
  });
  return Object.fromEntries(choices.map(({ value }) => [value, chosen.includes(value)]));
}

const bringsPages = (answer: keyof FeatureSpec): boolean =>
  sliceParts.some((part) => isFrontend(part) && answersFor(parts[part]).some((one) => one === answer));

const problemWith = (name: string, plural: string | undefined, { project, half }: Asking): true | string => {
  try {
    newNames(name, plural, project, half);
    return true;
  } catch (error) {
    if (!(error instanceof PaxxError)) throw error;
    const [first] = error.diagnostics;
    return `${first?.message ?? ''} ${first?.remedy ?? ''}`;
  }
};
