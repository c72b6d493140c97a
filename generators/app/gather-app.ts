import { existsSync } from 'node:fs';
import path from 'node:path';
import { configSchema, NameError, names } from 'paxx-conventions';
import { diagnostic } from '../engine/diagnostics/diagnostic.ts';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import type { Context } from '../engine/run/command.ts';
import { choiceNames, choicesOf, defaultChoices, type Chosen } from './choices.ts';
import { needsOwnNode } from './needs-own-node.ts';

export interface AppInput extends Chosen {
  /** As the user gave it. */
  readonly folder: string;
  /** Absolute. */
  readonly root: string;
  /** The project's name in kebab case, from the folder's. */
  readonly name: string;
  readonly title: string;
  /** Source language first. */
  readonly locales: readonly string[];
  /** Whether the project brings its own Node, as a package. */
  readonly hasOwnNode: boolean;
  /** Absolute folder of packed tarballs to install paxx from; absent: the registry. */
  readonly tarballs?: string;
}

export interface AppAnswers extends Chosen {
  readonly folder: string;
  readonly locales: readonly string[];
}

export type AskApp = (given: Partial<AppAnswers>, ask: NonNullable<Context['ask']>) => Promise<AppAnswers>;

/** Makes the input of `app` out of an answers file, arguments, flags and prompts. @throws PaxxError on a bad answer. */
export async function gatherApp(context: Context, askApp: AskApp): Promise<AppInput> {
  const [folder] = context.args;
  const { locales, tarballs } = context.options;
  const given: Partial<AppAnswers> = {
    ...context.answers,
    ...chosenIn(context.options),
    ...(folder === undefined ? {} : { folder }),
    ...(typeof locales === 'string' ? { locales: locales.split(',').map((locale) => locale.trim()) } : {}),
  };
  const { ask } = context;
  if (ask === undefined && (typeof given.folder !== 'string' || given.folder === ''))
    throw PaxxError.of('PAXX2003', 'The folder of the project is missing.', {
      remedy: 'Give it as the first argument, or as "folder" in the answers file.',
    });
  const complete = ask
    ? await askApp(given, ask)
    : { locales: ['en', 'hi'], folder: '', ...defaultChoices, ...given };
  const { node } = context.options;
  return {
    ...checked(complete, context.root),
    hasOwnNode: node === undefined ? needsOwnNode(process.versions.node) : node === 'bundled',
    ...(typeof tarballs === 'string'
      ? { tarballs: existingFolder(path.resolve(context.root, tarballs)) }
      : {}),
  };
}

const chosenIn = (options: Context['options']): Partial<Chosen> =>
  Object.fromEntries(
    choiceNames.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );

function checked({ folder, locales, ...rest }: AppAnswers, cwd: string): Omit<AppInput, 'hasOwnNode'> {
  const root = path.resolve(cwd, folder);
  const problem = localesProblem(locales);
  if (problem !== undefined)
    throw PaxxError.of('PAXX2007', problem, { remedy: 'Write them as --locales en,hi.' });
  const { layout, tasks } = checkedChoices(rest);
  const { kebab, title } = projectNames(path.basename(root));
  return { folder, root, name: kebab, title, locales, layout, tasks };
}

/** The bin checks its flags; Yeoman's and those of an answers file may hold anything. */
function checkedChoices(chosen: Chosen): Chosen {
  const problems = choiceNames
    .filter((name) => !choicesOf(name).some((choice) => choice === chosen[name]))
    .map((name) =>
      diagnostic('PAXX2007', `${JSON.stringify(chosen[name])} is no ${name}.`, {
        remedy: `Choose one of ${choicesOf(name).join(', ')}.`,
      }),
    );
  if (problems.length > 0) throw new PaxxError(problems);
  return chosen;
}

/** What is wrong with a list of locales, or nothing. */
export function localesProblem(locales: unknown): string | undefined {
  const { success } = configSchema.shape.locales.safeParse(locales);
  if (!success || !Array.isArray(locales)) return `${JSON.stringify(locales)} is no list of locales.`;
  return new Set(locales).size === locales.length ? undefined : 'A locale stands twice.';
}

/** The name of a project follows the rules of a feature's name; its plural does not matter. */
function projectNames(input: string): { kebab: string; title: string } {
  try {
    return names(input, { plural: input, mayBeReserved: true });
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    throw PaxxError.of('PAXX2001', `The folder "${input}" cannot name a project. ${error.reason}`, {
      remedy: error.remedy,
    });
  }
}

function existingFolder(folder: string): string {
  if (existsSync(folder)) return folder;
  throw PaxxError.of('PAXX2004', `The folder ${folder} of --tarballs does not exist.`, {
    remedy: 'Pack the packages into it first.',
  });
}
