import path from 'node:path';
import { configSchema, type LayoutName } from 'paxx-conventions';
import { askCapabilities } from '../engine/change/ask-capabilities.ts';
import type { Said } from '../engine/capabilities/choose.ts';
import { capabilityNames, defaultsOf, leastNames } from '../engine/capabilities/known.ts';
import { nameErrorOf } from '../engine/parts/name-error-of.ts';
import { placeFault } from '../engine/project/place-fault.ts';
import type { Ask } from '../engine/run/command.ts';
import { occupied } from './occupied.ts';
import { layoutChoices } from './choices.ts';
import { projectNames } from './project-names.ts';

export interface AppAnswers {
  readonly folder: string;
  /** Source language first. */
  readonly locales: readonly string[];
  readonly layout: LayoutName;
  /** What was said about capabilities. */
  readonly said: Said;
}

/** Asks for whatever of a project was not given. */
export async function askApp(given: Partial<AppAnswers>, ask: Ask, root: string): Promise<AppAnswers> {
  const folder =
    given.folder ??
    (await ask<string>({
      type: 'input',
      message: 'Where shall the project be? (the last part is its name)',
      default: 'my-project',
      validate: (input) =>
        placeFault(path.resolve(root, input)) ??
        nameErrorOf(() => projectNames(path.win32.basename(input)))?.message ??
        occupied(path.resolve(root, input)) ??
        true,
    }));
  const locales =
    given.locales ??
    listOf(
      await ask<string>({
        type: 'input',
        message: 'Which languages do the messages have? (source language first)',
        default: 'en,hi',
        validate: (input) => localesProblem(listOf(input)) ?? true,
      }),
    );
  const layout = given.layout ?? (await askLayout(ask));
  const said = given.said ?? saying(await askWith(layout, ask));
  return { folder, locales, layout, said };
}

const askLayout = (ask: Ask): Promise<LayoutName> =>
  ask({
    type: 'select',
    message: 'How shall the backend be arranged?',
    choices: Object.entries(layoutChoices).map(([value, description]) => ({
      name: value,
      value,
      description,
    })),
  });

/** What was ticked is all that the project has. */
const saying = (ticked: readonly string[]): Said => ({
  with: ticked,
  without: leastNames.filter((name) => !ticked.includes(name)),
  isMinimal: true,
});

const askWith = (layout: LayoutName, ask: Ask): Promise<readonly string[]> =>
  askCapabilities(ask, {
    message: 'What shall the project have besides its base? (all of it can be added later)',
    names: capabilityNames,
    layout,
    checked: defaultsOf(layout),
  });

/** What a list with commas names. */
export const listOf = (input: string): string[] => input.split(',').map((one) => one.trim());

/** What is wrong with a list of locales, or nothing. */
export function localesProblem(locales: unknown): string | undefined {
  const list: readonly unknown[] = Array.isArray(locales) ? locales : [];
  const twice = list.find((locale, index) => list.indexOf(locale) !== index);
  if (twice !== undefined) return `The locale ${JSON.stringify(twice)} stands twice; each stands once.`;
  if (configSchema.shape.locales.safeParse(locales).success && list.length > 0) return undefined;
  return `${JSON.stringify(locales)} is no list of locales.`;
}
