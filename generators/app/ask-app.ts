import path from 'node:path';
import { configSchema, plainNames } from 'paxx-conventions';
import { nameErrorOf } from '../engine/parts/standalone-name.ts';
import { placeFault } from '../engine/project/place-fault.ts';
import type { Ask } from '../engine/run/command.ts';
import { occupied } from './occupied.ts';
import { choices, choicesOf, type Choice, type ChoiceName, type Chosen } from './choices.ts';

export interface AppAnswers extends Chosen {
  readonly folder: string;
  /** Source language first. */
  readonly locales: readonly string[];
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
        nameErrorOf(() => plainNames(path.win32.basename(input)))?.message ??
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
  const layout = given.layout ?? (await askChoice('layout', 'How shall the backend be arranged?', ask));
  const tasks = given.tasks ?? (await askChoice('tasks', 'What shall run background tasks?', ask));
  return { folder, locales, layout, tasks };
}

const askChoice = <Name extends ChoiceName>(name: Name, message: string, ask: Ask): Promise<Choice<Name>> =>
  ask({
    type: 'select',
    message,
    choices: choicesOf(name).map((value) => ({
      name: String(value),
      value: String(value),
      description: String(choices[name][value]),
    })),
  });

/** The locales of a list with commas. */
export const listOf = (input: string): string[] => input.split(',').map((locale) => locale.trim());

/** What is wrong with a list of locales, or nothing. */
export function localesProblem(locales: unknown): string | undefined {
  const { success } = configSchema.shape.locales.safeParse(locales);
  if (!success || !Array.isArray(locales)) return `${JSON.stringify(locales)} is no list of locales.`;
  return new Set(locales).size === locales.length ? undefined : 'A locale stands twice.';
}
