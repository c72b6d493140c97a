import type { LayoutName } from 'paxx-conventions';

/** What a project can be made of: option → choice → what it means, in one line. The first choice is the default. */
export const choices = {
  layout: {
    slice: 'one folder a feature, from the table to the routes',
    layered: 'one folder a layer: models, repositories, services, api',
    modular: 'one module a feature, a folder a layer within, wired by a container',
  },
  tasks: {
    'pg-boss': 'a queue in the database: nothing else to run',
    temporal: 'workflows and activities on a Temporal server',
  },
} as const satisfies { readonly layout: Record<LayoutName, string>; readonly tasks: Record<string, string> };

export type ChoiceName = keyof typeof choices;
export type Choice<Name extends ChoiceName> = keyof (typeof choices)[Name];
export type Chosen = { readonly [Name in ChoiceName]: Choice<Name> };

export const choiceNames = Object.keys(choices) as ChoiceName[];

/** What nobody has to say. */
export const defaultChoices: Chosen = { layout: 'slice', tasks: 'pg-boss' };

/** The choices of one option, the default first. */
export const choicesOf = <Name extends ChoiceName>(name: Name): readonly Choice<Name>[] =>
  Object.keys(choices[name]) as Choice<Name>[];

/** `slice (one folder a feature …), layered (…)`, for the help. */
export const describeChoices = (name: ChoiceName): string =>
  Object.entries(choices[name])
    .map(([choice, meaning]) => `${choice} (${meaning})`)
    .join(', ');
