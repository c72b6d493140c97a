import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { conflictActions } from '../plan/conflict-actions.ts';
import type { Plan } from '../plan/plan.ts';
import type { Project } from '../project/project.ts';

/** A positional argument; the last one may take all that follow. */
export interface ArgumentDefinition {
  readonly name: string;
  readonly description: string;
  readonly isList?: boolean;
}

/** A flag. `value` names what follows a flag that is no switch: `--answers FILE`. */
export interface OptionDefinition {
  readonly name: string;
  readonly description: string;
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly alias?: string;
}

/** What arrived on the command line, flags by their kebab-case name. */
export interface Given {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** One question in inquirer's own form, without the name: each is asked by itself. */
export type Question = SingleQuestion | CheckboxQuestion;

interface AnyQuestion {
  readonly message: string;
  readonly default?: unknown;
  readonly choices?: readonly Choice[];
}

interface SingleQuestion extends AnyQuestion {
  readonly type: 'input' | 'select' | 'confirm';
  readonly validate?: (input: string) => true | string;
}

interface CheckboxQuestion extends AnyQuestion {
  readonly type: 'checkbox';
  /** Whether nothing is no answer. */
  readonly required?: boolean;
  readonly validate?: (chosen: readonly { readonly value: string }[]) => true | string;
}

/** `short` is what the answered question shows of it. */
export interface Choice {
  readonly name: string;
  readonly value: string;
  readonly description?: string;
  readonly checked?: boolean;
  readonly short?: string;
}

/** Asks one question at the terminal. Absent where nobody can answer: no TTY, CI, `--json` or `--yes`. */
export type Ask = <Answer>(question: Question) => Promise<Answer>;

/** A place in a file, as a diagnostic has it. */
type Place = Pick<Diagnostic, 'file' | 'line' | 'column'>;

/** What an answers file holds, and where in it: the place of a value, or of one of its keys. */
export interface Answers {
  readonly values: Readonly<Record<string, unknown>>;
  readonly placeOf: (path: readonly (string | number)[], key?: string) => Place;
}

/** What a command works with. */
export interface Context extends Given {
  /** The folder to work in, absolute: the project's root, or for `app` the folder the command was called in. */
  readonly root: string;
  /** What the answers file holds; empty where none is named. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Where in the answers file something stands; nothing where none is named. */
  readonly placeInAnswers?: Answers['placeOf'];
  readonly ask?: Ask;
  /** Prints one block for people. */
  readonly say: (text: string) => void;
}

/** What a command works with inside a project. */
export interface ProjectContext extends Context {
  /** The project at `root`. */
  readonly project: Project;
}

/** A line of what to try next: a command or a file, and what it is for. */
export type NextStep = readonly [command: string, purpose: string];

/** A package that a step after the writing needs from the registry. */
export interface Wanted {
  /** `eslint-plugin-paxx@^0.1.0` */
  readonly spec: string;
  /** What to do where the registry does not have it. */
  readonly remedy?: string;
}

/** One run of a command, once everything that had to be asked is known. Nothing is done yet. */
export interface Prepared {
  /** Where the plan is applied, when it is not the context's root: `app` makes a new folder. */
  readonly root?: string;
  /** Everything the command would do. */
  readonly plan: () => Promise<Plan>;
  /** What a command tells that only tells: its text, and the same as data for `--json`. Its plan is empty. */
  readonly listing?: { readonly text: string; readonly result: unknown };
  /** What `sync` found; a finding decides about the exit code of `--check`. */
  readonly findings?: () => Promise<readonly Diagnostic[]>;
  /** What the steps after the writing need from the package registry: asked for before anything is written. */
  readonly wanted?: readonly Wanted[];
  /** Whether the last question leads back to the others, so that a person who sees the plan can still change an answer. */
  readonly canBeChanged?: boolean;
  /** What to try after the plan was applied. */
  readonly nextSteps: readonly NextStep[];
}

/**
 * A command as data: help, option parsing, prompts and the Yeoman generator are all derived from it. `load` imports what
 * needs heavy libraries, and is called only once the command really runs: the module that makes the input out of arguments,
 * flags, an answers file and, where somebody can answer, prompts.
 */
interface Definition<NeedsProject extends boolean, Wanted extends Context> {
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly ArgumentDefinition[];
  readonly options: readonly OptionDefinition[];
  readonly examples: readonly string[];
  readonly needsProject: NeedsProject;
  readonly load: () => Promise<{ readonly prepare: (context: Wanted) => Promise<Prepared> }>;
}

/** Works in a project, but for `app`, which makes one. */
export type Command = Definition<true, ProjectContext> | Definition<false, Context>;

/** The flag of every command that asks questions. */
export const answersOption: OptionDefinition = {
  name: 'answers',
  value: 'FILE',
  description: 'Read the answers from a JSON file, or from stdin with "-".',
};

/** The flags that every command takes. */
export const commonOptions: readonly OptionDefinition[] = [
  { name: 'dry-run', description: 'Print the plan and write nothing.' },
  { name: 'diff', description: 'Print the plan as a diff as well.' },
  {
    name: 'yes',
    alias: 'y',
    description: 'Ask nothing: take the defaults and write, as without a terminal.',
  },
  { name: 'json', description: 'Print the result as JSON on stdout; words for people go to stderr.' },
  {
    name: 'on-conflict',
    value: 'ACTION',
    choices: conflictActions,
    description: 'What to do with an existing file that differs: abort (default), keep or overwrite.',
  },
  { name: 'skip-post-steps', description: 'Do not install or regenerate anything after writing.' },
];
