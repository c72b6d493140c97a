import { existsSync } from 'node:fs';
import path from 'node:path';
import { plainNames } from 'paxx-conventions';
import { diagnostic } from '../engine/diagnostics/diagnostic.ts';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { nameErrorOf } from '../engine/parts/standalone-name.ts';
import type { Context } from '../engine/run/command.ts';
import { askApp, listOf, localesProblem, type AppAnswers } from './ask-app.ts';
import { choiceNames, choicesOf, defaultChoices, type Chosen } from './choices.ts';
import { occupied } from './occupied.ts';
import { needsOwnNode } from './needs-own-node.ts';

/** `folder` is as the user gave it. */
export interface AppInput extends AppAnswers {
  /** Absolute. */
  readonly root: string;
  /** The project's name in kebab case, from the folder's. */
  readonly name: string;
  readonly title: string;
  /** Whether the project brings its own Node, as a package. */
  readonly hasOwnNode: boolean;
  /** Absolute folder of packed tarballs to install paxx from; absent: the registry. */
  readonly tarballs?: string;
}

/** Makes the input of `app` out of an answers file, arguments, flags and prompts. @throws PaxxError on a bad answer. */
export async function gatherApp({ args, answers, options, root, ask }: Context): Promise<AppInput> {
  const [folder] = args;
  const { locales, tarballs = answers['tarballs'], node = answers['node'] } = options;
  const chosen = choiceNames.filter((name) => options[name] !== undefined);
  const given: Partial<AppAnswers> = {
    ...answers,
    ...Object.fromEntries(chosen.map((name) => [name, options[name]])),
    ...(folder === undefined ? {} : { folder }),
    ...(typeof locales === 'string' ? { locales: listOf(locales) } : {}),
  };
  if (ask === undefined && (typeof given.folder !== 'string' || given.folder === ''))
    throw PaxxError.of('PAXX2003', 'The folder of the project is missing.', {
      remedy: 'Give it as the first argument, or as "folder" in the answers file.',
    });
  if (typeof given.folder === 'string' && options['on-conflict'] === undefined)
    refuseOccupied(path.resolve(root, given.folder));
  const complete = ask
    ? await askApp(given, ask, root)
    : { locales: ['en', 'hi'], folder: '', ...defaultChoices, ...given };
  return {
    ...checked(complete, root),
    hasOwnNode: node === undefined ? needsOwnNode(process.versions.node) : node === 'bundled',
    ...(typeof tarballs === 'string' ? { tarballs: existingFolder(path.resolve(root, tarballs)) } : {}),
  };
}

/** @throws PaxxError before anything is asked: what is there already is nobody's to overwrite */
function refuseOccupied(folder: string): void {
  const problem = occupied(folder);
  if (problem !== undefined)
    throw PaxxError.of('PAXX2001', problem, { remedy: 'Choose another folder, or an empty one.' });
}

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

/** The name of a project follows the rules of a feature's name. */
function projectNames(input: string): { kebab: string; title: string } {
  const error = nameErrorOf(() => plainNames(input));
  if (error === undefined) return plainNames(input);
  throw PaxxError.of('PAXX2001', `The folder "${input}" cannot name a project. ${error.reason}`, {
    remedy: error.remedy,
  });
}

function existingFolder(folder: string): string {
  if (existsSync(folder)) return folder;
  throw PaxxError.of('PAXX2004', `The folder ${folder} of --tarballs does not exist.`, {
    remedy: 'Pack the packages into it first.',
  });
}
