import { names, pathOf, type Conventions, type FeatureSpecInput, type Names } from 'paxx-conventions';
import { heading } from '../engine/diagnostics/colors.ts';
import { nameErrorOf } from '../engine/parts/standalone-name.ts';
import type { Ask } from '../engine/run/command.ts';
import { askFields } from './ask-fields.ts';

interface Asking {
  readonly ask: Ask;
  readonly say: (text: string) => void;
  readonly conventions: Conventions;
}

/** Asks for whatever of a spec was not given, in three groups: the name, the fields, the extras (C0). */
export async function askFeature(
  given: Partial<FeatureSpecInput>,
  asking: Asking,
): Promise<FeatureSpecInput> {
  const { ask, say, conventions } = asking;
  say(heading('1/3  The name'));
  const feature = await askNames(given, asking);
  say(heading('2/3  The fields'));
  const fields = given.fields?.length ? given.fields : await askFields(ask, say);
  say(heading('3/3  What else belongs to it'));
  const extras = await askExtras(given, ask, feature);
  const derived = names(feature.kebab, { plurals: conventions.plurals });
  return {
    name: feature.human,
    ...(derived.plural.kebab === feature.plural.kebab ? {} : { plural: feature.plural.human }),
    fields,
    ...extras,
  };
}

/** Asks for the name until the user agrees with everything that is derived from it. */
async function askNames(given: Partial<FeatureSpecInput>, { ask, say, conventions }: Asking): Promise<Names> {
  let { name, plural } = given;
  for (;;) {
    name ??= await ask<string>({
      type: 'input',
      message: 'What is the feature called? (singular or plural)',
      validate: (input) => problemOf(() => names(input, { plurals: conventions.plurals })),
    });
    const feature = names(name, { plural, plurals: conventions.plurals });
    say(describeNames(feature, conventions));
    const next = await ask<'yes' | 'plural' | 'name'>({
      type: 'select',
      message: 'Are these names right?',
      choices: [
        { name: 'Yes, go on', value: 'yes' },
        { name: 'The plural is wrong', value: 'plural' },
        { name: 'Choose another name', value: 'name' },
      ],
    });
    if (next === 'yes') return feature;
    if (next === 'name') [name, plural] = [undefined, undefined];
    else plural = await askPlural(ask, feature);
  }
}

/** What is derived from a name, as the prompts show it before anybody commits to it. */
function describeNames(feature: Names, conventions: Conventions): string {
  const rows: [string, string][] = [
    ['one', feature.human],
    ['several', feature.plural.human],
    ['table', feature.plural.snake],
    ['route', `${conventions.workspacePrefix}/${feature.plural.kebab}`],
    ['permissions', `can_view_${feature.plural.snake}, can_manage_${feature.plural.snake}`],
    ['model', pathOf('model', feature, conventions)],
    ['router', pathOf('router', feature, conventions)],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `     ${label.padEnd(width)}  ${value}`).join('\n');
}

const askPlural = (ask: Ask, feature: Names): Promise<string> =>
  ask<string>({
    type: 'input',
    message: `What are several of a "${feature.human}" called?`,
    default: feature.plural.human,
    validate: (input) => problemOf(() => names(feature.human, { plural: input })),
  });

async function askExtras(
  given: Partial<FeatureSpecInput>,
  ask: Ask,
  feature: Names,
): Promise<Pick<FeatureSpecInput, 'app' | 'tasks' | 'softDelete' | 'admin'>> {
  const { app, tasks, softDelete, admin } = given;
  if ([app, tasks, softDelete, admin].every((extra) => extra !== undefined)) return given;
  const choices = [
    {
      name: 'An app with an entry in the sidebar',
      value: 'app',
      checked: app ?? true,
      description: `Registers "${feature.plural.kebab}" on both sides, backend and frontend.`,
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
      description: 'A removed row stays in the table, out of every query.',
    },
    {
      name: 'Admin pages',
      value: 'admin',
      checked: admin ?? false,
      description: 'System administrators see, make, change and delete the rows at /admin.',
    },
  ];
  const chosen = await ask<string[]>({
    type: 'checkbox',
    message: 'Choose with space, go on with enter',
    choices,
  });
  return Object.fromEntries(choices.map(({ value }) => [value, chosen.includes(value)]));
}

const problemOf = (derive: () => unknown): true | string => nameErrorOf(derive)?.message ?? true;
