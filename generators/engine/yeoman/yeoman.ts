import Generator, { type BaseFeatures, type BaseOptions } from 'yeoman-generator';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnosticsOf } from '../diagnostics/diagnostics-of.ts';
import { exitCodeOf } from '../diagnostics/exit-code.ts';
import { printDiagnostics } from '../diagnostics/print-diagnostics.ts';
import { printedJson } from '../diagnostics/visible.ts';
import { watchOutput } from '../diagnostics/watch-output.ts';
import { CommandRun } from '../run/command-run.ts';
import { commonOptions, type Ask, type Command, type Given } from '../run/command.ts';
import { forInquirer } from '../run/for-inquirer.ts';
import { isAnswerable } from '../run/is-answerable.ts';
import { interrupted, isStopped, stopOnSignal, type Stopping } from '../run/stop-on-signal.ts';
import { refuseLostRoot } from './refuse-lost-root.ts';

type Options = BaseOptions & Record<string, unknown>;

/**
 * A command in Yeoman's clothes. Yeoman asks the questions and prints the help; the plan is made, shown and applied by
 * the command's own run, so `yo paxx:feature` and the bin write the same bytes. Yeoman's own commit never runs: it
 * writes file by file, and an interruption would leave half a feature.
 *
 * Own methods of a generator are steps for Yeoman; everything else here is private.
 */
abstract class CommandGenerator extends Generator<Record<string, never>, Options> {
  readonly #command: Command;
  #run: CommandRun | undefined;
  #stopping: Stopping | undefined;
  #hasFailed = false;

  constructor(command: Command, args: string[], options: Options, features: BaseFeatures) {
    refuseLostRoot();
    watchOutput();
    super(args, options, {
      ...features,
      customCommitTask: true,
      customInstallTask: true,
      inheritTasks: true,
      tasksMatchingPriority: true,
      unique: 'namespace',
    });
    this.#command = command;
    this.description = command.summary;
    for (const { name, description, isList } of command.arguments)
      this.argument(name, { type: isList === true ? Array : String, description, required: false });
    for (const { name, description, value, alias } of [...command.options, ...commonOptions])
      this.option(withoutNegation(name), {
        type: value === undefined ? Boolean : String,
        description,
        ...(alias === undefined ? {} : { alias: alias }),
      });
  }

  /** Yeoman would read `.yo-rc.json` as its own store before anybody can say what is wrong with it. We keep nothing there. */
  override _getStorage<Stored extends Record<string, unknown>>() {
    return this.createStorage<Stored>('.paxx/yeoman.json');
  }

  async prompting(): Promise<void> {
    const given = this.#given();
    const ask: Ask = async (question) => {
      const { answer } = await this.prompt<{ answer: never }>([forInquirer(question) as never]);
      return answer;
    };
    const canAsk = (this.options['interactive'] ?? isAnswerable()) === true;
    const isQuiet = given.options['yes'] === true || given.options['json'] === true;
    const say = (text: string): void => {
      if (text !== '') this.log(`${text}\n`);
    };
    // What Yeoman logs goes to stderr.
    const terminal = { say, isWatched: process.stderr.isTTY, ...(canAsk && !isQuiet ? { ask } : {}) };
    this.#run = new CommandRun(this.#command, given, terminal, this.destinationRoot());
    this.#stopping = stopOnSignal(this.#run);
    this.#leaveQuietly(this.#run);
    await this.#guarded((run) => run.prepare());
  }

  async writing(): Promise<void> {
    await this.#guarded((run) => run.write());
  }

  async end(): Promise<void> {
    await this.#guarded(async (run) => {
      const exitCode = await run.report();
      process.exitCode = this.#stopping?.exitCode() ?? exitCode;
      run.leave();
      process.stderr.write(printDiagnostics(run.diagnostics));
      this.#printJson(run);
    });
    this.#stopping?.release();
  }

  /** After a failure nothing more runs; the diagnostics and the exit code say why, and no stack trace is shown. */
  async #guarded(step: (run: CommandRun) => Promise<void> | void): Promise<void> {
    if (this.#hasFailed || !this.#run) return;
    try {
      await step(this.#run);
    } catch (error) {
      this.#hasFailed = true;
      this.#run.leave();
      const diagnostics = diagnosticsOf(error);
      process.stderr.write(printDiagnostics(diagnostics));
      process.exitCode = exitCodeOf(diagnostics);
      this.#printJson(this.#run, diagnostics);
    }
  }

  /** A prompt that is left aborts the whole environment, which yo reports as an error of the generator: this comes first. */
  #leaveQuietly(run: CommandRun): void {
    const { signal } = this.env.adapter as { signal?: AbortSignal };
    signal?.addEventListener('abort', () => {
      if (!isStopped(signal.reason)) return;
      run.stop();
      process.exit(interrupted);
    });
  }

  #printJson(run: CommandRun, error?: readonly Diagnostic[]): void {
    if (this.options['json'] === true) process.stdout.write(printedJson(run.envelope(error)));
  }

  /** Yeoman turns `--dry-run` into `dryRun`, and `--no-app` into `app: false`. */
  #given(): Given {
    const definitions = [...this.#command.options, ...commonOptions];
    const options = definitions.map(({ name }) => {
      const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      const isNegation = withoutNegation(name) !== name;
      if (isNegation) return [name, this.options[withoutNegation(name)] === false] as const;
      return [name, this.options[name] ?? this.options[camel]] as const;
    });
    return { args: this.args, options: Object.fromEntries(options) as Given['options'] };
  }
}

/** Yeoman knows the positive form only, and takes `--no-app` for `app: false`. */
const withoutNegation = (name: string): string => name.replace(/^no-/, '');

/** The generator of a command, as Yeoman finds it: `export default yeoman(featureCommand)`. */
export const yeoman = (command: Command) =>
  class extends CommandGenerator {
    constructor(args: string[], options: Options, features: BaseFeatures) {
      super(command, args, options, features);
    }
  };
