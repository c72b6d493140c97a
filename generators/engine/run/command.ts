import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project/project.ts';
import type { Plan } from '../plan/plan.ts';

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
export interface Question {
  readonly type: 'input' | 'select' | 'checkbox' | 'confirm';
  readonly message: string;
  readonly default?: unknown;
  readonly choices?: readonly { name: string; value: string; description?: string; checked?: boolean }[];
  readonly validate?: (input: string) => true | string;
}

/** Asks one question at the terminal. Absent where nobody can answer: no TTY, CI, `--json` or `--yes`. */
export type Ask = <Answer>(question: Question) => Promise<Answer>;

/** What a command works with. */
export interface Context extends Given {
  /** The folder to work in, absolute: the project's root, or for `app` the folder the command was called in. */
  readonly root: string;
  /** The project around `root`; absent for `app`. */
  readonly project?: Project;
  readonly ask?: Ask;
  /** Prints one block for people. */
  readonly say: (text: string) => void;
}

/** The part of a command that needs heavy libraries; imported only once the command really runs. */
export interface Behaviour<Input> {
  /** Makes the command's input out of arguments, flags, an answers file and, where somebody can answer, prompts. */
  gather(context: Context): Promise<Input>;
  /** Everything the command would do, and nothing done yet. */
  plan(input: Input, context: Context): Promise<Plan>;
  /** Where the plan is applied, when it is not the context's root: `app` makes a new folder. */
  rootOf?(input: Input, context: Context): string;
  /** What `sync` found; a finding decides about the exit code of `--check`. */
  findings?(input: Input, context: Context): Promise<readonly Diagnostic[]>;
  /** What to try next, one line each, after the plan was applied. */
  nextSteps(input: Input, context: Context): readonly string[];
}

/** A command as data: help, option parsing, prompts and the Yeoman generator are all derived from it. */
export interface Command<Input = unknown> {
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly ArgumentDefinition[];
  readonly options: readonly OptionDefinition[];
  readonly examples: readonly string[];
  /** Whether the command works inside a project; `app` makes one. */
  readonly needsProject: boolean;
  /** `--check`: a plan that is not empty is a finding and exit code 1. */
  readonly canCheck?: boolean;
  readonly load: () => Promise<Behaviour<Input>>;
}

/** The flags that every command takes. */
export const commonOptions: readonly OptionDefinition[] = [
  { name: 'dry-run', description: 'Print the plan and write nothing.' },
  { name: 'diff', description: 'Print the plan as a diff as well.' },
  { name: 'yes', alias: 'y', description: 'Ask nothing: take the defaults and write.' },
  { name: 'json', description: 'Print the result as JSON on stdout; words for people go to stderr.' },
  {
    name: 'on-conflict',
    value: 'ACTION',
    choices: ['abort', 'keep', 'overwrite'],
    description: 'What to do with an existing file that differs: abort (default), keep or overwrite.',
  },
  { name: 'skip-post-steps', description: 'Do not install or regenerate anything after writing.' },
];
