import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LayoutName } from 'paxx-conventions';
import { choose, refuseUnknown, type Said } from '../engine/capabilities/choose.ts';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { nameErrorOf } from '../engine/parts/name-error-of.ts';
import { placeFault, placeRemedy } from '../engine/project/place-fault.ts';
import type { Context } from '../engine/run/command.ts';
import { askApp, listOf, localesProblem, type AppAnswers } from './ask-app.ts';
import { defaultLayout, layoutOptions } from './choices.ts';
import { occupied } from './occupied.ts';
import { noticesOfPlace, projectNames } from './project-names.ts';
import { neededNode, needsOwnNode } from './needs-own-node.ts';
import { tarballsOf } from './tarballs.ts';
import { version } from '../engine/render/package-root.ts';

/** `folder` is as the user gave it. */
export interface AppInput extends Omit<AppAnswers, 'said'> {
  /** The names of all of them, sorted. */
  readonly capabilities: readonly string[];
  /** What the user should know about them. */
  readonly notices: readonly string[];
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
  refuseOldNode(options);
  const [folder] = args;
  const { locales, layout, tarballs = answers['tarballs'], node = answers['node'] } = options;
  const said = saidIn(answers, options);
  const given: Partial<AppAnswers> = {
    ...answers,
    ...(typeof layout === 'string' ? { layout: layout as LayoutName } : {}),
    ...(folder === undefined ? {} : { folder }),
    ...(typeof locales === 'string' ? { locales: listOf(locales) } : {}),
    ...(said === undefined ? {} : { said }),
  };
  if (ask === undefined && (typeof given.folder !== 'string' || given.folder === ''))
    throw PaxxError.of('PAXX2003', 'The folder of the project is missing.', {
      remedy: 'Give it as the first argument, or as "folder" in the answers file.',
    });
  if (typeof given.folder === 'string') refuseFolder(path.resolve(root, given.folder), options);
  // What is given is judged before anything is asked.
  const packed = typeof tarballs === 'string' ? packedFolder(path.resolve(root, tarballs)) : undefined;
  if (said !== undefined) refuseUnknown([...said.with, ...said.without]);
  const complete = ask ? await askApp(given, ask, root) : { ...usual, ...given };
  return {
    ...checked(complete, root),
    hasOwnNode: node === undefined ? needsOwnNode(process.versions.node) : node === 'bundled',
    ...(packed === undefined ? {} : { tarballs: packed }),
  };
}

/** @throws PaxxError before anything else is asked: what is there already is nobody's to overwrite */
function refuseFolder(folder: string, options: Context['options']): void {
  const fault = placeFault(folder);
  if (fault !== undefined) throw PaxxError.of('PAXX2010', fault, { remedy: placeRemedy });
  const problem = options['on-conflict'] === undefined ? occupied(folder) : undefined;
  if (problem !== undefined)
    throw PaxxError.of('PAXX2001', problem, { remedy: 'Choose another folder, or an empty one.' });
}

/** What nobody has to say. */
const usual: AppAnswers = {
  folder: '',
  locales: ['en', 'hi'],
  layout: defaultLayout,
  said: { with: [], without: [], isMinimal: false },
};

function checked({ folder, locales, layout, said }: AppAnswers, cwd: string): Omit<AppInput, 'hasOwnNode'> {
  const root = path.resolve(cwd, folder);
  const problem = localesProblem(locales);
  if (problem !== undefined)
    throw PaxxError.of('PAXX2007', problem, { remedy: 'Write them as --locales en,hi.' });
  // The bin checks its flags; Yeoman's and those of an answers file may hold anything.
  if (!layoutOptions.includes(layout))
    throw PaxxError.of('PAXX2007', `${JSON.stringify(layout)} is no layout.`, {
      remedy: `Choose one of ${layoutOptions.join(', ')}.`,
    });
  const { kebab, title } = namesOf(path.basename(root));
  const { names: capabilities, notices } = choose(layout, said);
  return {
    folder,
    root,
    name: kebab,
    title,
    locales,
    layout,
    capabilities,
    notices: [...noticesOfPlace(root), ...notices],
  };
}

/** What flags and the answers file say about capabilities, or nothing where neither does. @throws PaxxError */
function saidIn(answers: Context['answers'], options: Context['options']): Said | undefined {
  const [wanted, without, minimal] = ['with', 'without', 'minimal'].map(
    (key) => options[key] ?? answers[key],
  );
  if (wanted === undefined && without === undefined && minimal === undefined) return undefined;
  return {
    with: namesIn('with', wanted),
    without: namesIn('without', without),
    isMinimal: isMinimal(minimal),
  };
}

function isMinimal(value: unknown = false): boolean {
  if (typeof value === 'boolean') return value;
  throw PaxxError.of('PAXX2007', '"minimal" is neither true nor false.', {
    remedy: 'Write --minimal, or {"minimal": true} in the answers file.',
  });
}

function namesIn(key: string, value: unknown = []): readonly string[] {
  const list: unknown = typeof value === 'string' ? listOf(value) : value;
  if (Array.isArray(list) && list.every((one): one is string => typeof one === 'string'))
    return list.filter((one) => one !== '');
  throw PaxxError.of('PAXX2007', `"${key}" is no list of capabilities.`, {
    remedy: `Write it as --${key} admin,docs, or as {"${key}": ["admin", "docs"]} in the answers file.`,
  });
}

/** @throws PaxxError where a folder cannot name a project */
function namesOf(input: string): { kebab: string; title: string } {
  const error = nameErrorOf(() => projectNames(input));
  if (error === undefined) return projectNames(input);
  throw PaxxError.of('PAXX2001', `The folder "${input}" cannot name a project. ${error.reason}`, {
    remedy: error.remedy,
  });
}

/** The folder of the tarballs, as "npm run pack" makes it. @throws PaxxError naming those that it lacks */
function packedFolder(folder: string): string {
  const lacking = tarballsOf(version()).filter((file) => !existsSync(path.join(folder, file)));
  if (lacking.length === 0) return folder;
  throw PaxxError.of('PAXX2004', `The folder ${folder} of --tarballs lacks ${lacking.join(' and ')}.`, {
    remedy: `Pack release ${version()} of paxx: "npm run pack" in a clone of it says where.`,
  });
}

/** Where the machine's own Node runs the project, its release decides, which can be told now. */
function refuseOldNode({ node, 'skip-post-steps': skips }: Context['options']): void {
  const { node: release } = process.versions;
  if (node !== 'system' || skips === true || !needsOwnNode(release)) return;
  throw PaxxError.of(
    'PAXX2004',
    `Node ${release} is too old to run the project, and --node system says that it shall.`,
    {
      remedy: `Install ${neededNode}, or say --node bundled. --skip-post-steps writes the files alone.`,
    },
  );
}
