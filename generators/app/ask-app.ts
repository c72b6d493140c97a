import { NameError, names } from 'paxx-conventions';
import type { Ask } from '../engine/run/command.ts';
import { choices, choicesOf, type Choice, type ChoiceName } from './choices.ts';
import { localesProblem, type AskApp } from './gather-app.ts';

/** Asks for whatever of a project was not given. */
export const askApp: AskApp = async (given, ask) => {
  const folder =
    given.folder ??
    (await ask<string>({
      type: 'input',
      message: 'Where shall the project be? (the last part is its name)',
      default: 'my-project',
      validate: folderProblem,
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
};

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

const listOf = (input: string): string[] => input.split(',').map((locale) => locale.trim());

function folderProblem(input: string): true | string {
  try {
    const name =
      input
        .split(/[\\/]/)
        .filter((segment) => segment !== '')
        .at(-1) ?? '';
    names(name, { plural: name, mayBeReserved: true });
    return true;
  } catch (error) {
    if (error instanceof NameError) return error.message;
    throw error;
  }
}
