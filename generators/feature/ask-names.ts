import { pathOf, singularsOf, type FeatureSpecInput, type Names } from 'paxx-conventions';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import type { Project } from '../engine/project/project.ts';
import type { Ask } from '../engine/run/command.ts';
import { hasWeb, type Half } from './halves.ts';
import { newNames } from './name-faults.ts';

export interface Asking {
  readonly ask: Ask;
  readonly say: (text: string) => void;
  readonly project: Project;
  /** What is written of it. */
  readonly half: Half;
}

/** Asks for the name until the user agrees with everything that is derived from it. */
export async function askNames(
  given: Pick<Partial<FeatureSpecInput>, 'name' | 'plural'>,
  asking: Asking,
): Promise<Names> {
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
