import path from 'node:path';
import { heading } from '../diagnostics/colors.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { exitCodeOf, type ExitCode } from '../diagnostics/exit-code.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import type { Plan } from '../plan/plan.ts';
import { placeFault, placeRemedy } from '../project/place-fault.ts';
import { openProject } from '../project/open-project.ts';
import type { Ask, Command, Context, Given, Prepared } from './command.ts';
import {
  describeFindings,
  describeOutcome,
  describeRegistrations,
  describeSteps,
  describeStop,
  untriedSteps,
} from './describe-outcome.ts';
import { envelope } from './envelope.ts';
import { runPostSteps } from './run-post-steps.ts';

/** Where a command talks to people and to programs. */
export interface Terminal {
  readonly ask?: Ask;
  readonly say: (text: string) => void;
}

const pending = {
  kind: 'still to be finished by the next command that writes',
  command: 'of an earlier run',
  untouched: [] as readonly string[],
};

/**
 *   open ─▶ prepare ─▶ plan ─▶ preview ─▶ confirm ─▶ apply ─▶ post steps ─▶ report
 *
 * One run of one command. The bin calls the steps in a row; a Yeoman generator calls them from its queues. Neither
 * adds anything, so both do the same.
 */
export class CommandRun {
  readonly #command: Command;
  readonly #given: Given;
  readonly #terminal: Terminal;
  readonly #cwd: string;
  /** What is to be printed besides the findings, which are printed as a table. */
  readonly diagnostics: Diagnostic[] = [];
  #findings: readonly Diagnostic[] = [];
  #prepared: (Prepared & { readonly root: string }) | undefined;
  #plan: Plan | undefined;
  #isApplied = false;
  readonly #stopping = new AbortController();

  constructor(command: Command, given: Given, terminal: Terminal, cwd: string) {
    this.#command = command;
    this.#given = given;
    this.#terminal = terminal;
    this.#cwd = path.resolve(cwd);
  }

  /** Finishes or undoes what an interrupted run left, opens the project, and asks for what was not given. */
  async prepare(): Promise<void> {
    const command = this.#command;
    if (command.needsProject) {
      let project = openProject(this.#cwd);
      if (await this.#recovered(project.root)) project = openProject(project.root);
      const fault = placeFault(project.root);
      if (fault !== undefined)
        this.diagnostics.push(
          diagnostic('PAXX2010', fault, { severity: 'warning', remedy: `Move it. ${placeRemedy}` }),
        );
      const { prepare } = await command.load();
      const context = await this.#contextIn(project.root);
      this.#prepared = { root: project.root, ...(await prepare({ ...context, project })) };
    } else {
      const { prepare } = await command.load();
      const prepared = await prepare(await this.#contextIn(this.#cwd));
      this.#prepared = { root: this.#cwd, ...prepared };
      await this.#recovered(this.#prepared.root);
    }
  }

  async #contextIn(root: string): Promise<Context> {
    const { ask, say } = this.#terminal;
    const { answers: file } = this.#given.options;
    const given = { ...this.#given, root, say, ...(ask === undefined ? {} : { ask }) };
    if (typeof file !== 'string') return { ...given, answers: {} };
    const { readAnswers } = await import('./read-answers.ts');
    const { values: answers, placeOf } = readAnswers(file, this.#command);
    return { ...given, answers, placeInAnswers: placeOf };
  }

  /** Makes the plan, shows it, and applies it unless it is empty, only looked at, or refused. */
  async write(): Promise<void> {
    const prepared = this.#ready();
    const plan = await prepared.plan();
    this.#plan = plan;
    this.#findings = (await prepared.findings?.()) ?? [];
    this.#terminal.say(describeFindings(this.#findings));
    if (this.#isOn('check') || plan.changes.length === 0) return;
    if (plan.postSteps.length > 0) await this.#look(prepared.wanted);
    await this.#preview(plan);
    if (this.#isOn('dry-run') || !(await this.#confirm(plan))) return;
    const { applyPlan } = await import('../apply/apply-plan.ts');
    applyPlan(prepared.root, plan);
    this.#isApplied = true;
  }

  /** Runs what follows the writing, and says what was done and what to try next. */
  async report(): Promise<ExitCode> {
    const { root, nextSteps } = this.#ready();
    const plan = this.#plan;
    const next: string[] = [];
    if (plan && this.#isApplied) {
      const { say } = this.#terminal;
      const { diagnostics, untried } = await runPostSteps(plan.postSteps, root, say, this.#stopping.signal);
      this.diagnostics.push(...diagnostics);
      say(describeRegistrations(plan.registrations));
      const left = untriedSteps([...untried, ...plan.leftOut.map(({ step }) => step)]);
      // Where a project was made, everything else is done in it.
      const isMade = nextSteps[0]?.[0].startsWith('cd ') === true;
      next.push(
        ...describeSteps(
          isMade ? [...nextSteps.slice(0, 1), ...left, ...nextSteps.slice(1)] : [...left, ...nextSteps],
        ),
      );
    }
    if (plan) this.#terminal.say(describeOutcome(plan, this.#isApplied, this.#findings.length, next));
    return exitCodeOf([...this.#findings, ...this.diagnostics]);
  }

  /**
   * Somebody wants it to end. While a step after the writing runs, that one is ended, and the report says how to go on;
   * everywhere else nothing is left to be done. Writing itself is never interrupted.
   *
   * @returns whether the run is still to report
   */
  stop(): boolean {
    const isRunning = this.#isApplied && !this.#stopping.signal.aborted;
    this.#stopping.abort();
    // At once: yo queues what is said, and may end before its turn comes.
    process.stderr.write(`\n${describeStop(this.#isApplied)}\n`);
    return isRunning;
  }

  /** Everything the run has to say to a program. */
  envelope(error?: readonly Diagnostic[]): ReturnType<typeof envelope> {
    const diagnostics = [...this.#findings, ...this.diagnostics, ...(error ?? [])];
    return envelope(this.#command.name, diagnostics, this.#plan === undefined ? {} : { plan: this.#plan });
  }

  /**
   * A run that may not write leaves the journal of an interrupted one alone, and says so.
   *
   * @returns whether an interrupted run was found
   */
  async #recovered(root: string): Promise<boolean> {
    const { needsRecovery, recover } = await import('../apply/recover.ts');
    if (!this.#mayWrite() && !needsRecovery(root)) return false;
    const { kind, command, untouched } = this.#mayWrite() ? recover(root) : pending;
    if (kind === 'nothing') return false;
    const notes = untouched.map((file) => ` ${file} was changed since and stays as it is.`).join('');
    this.diagnostics.push(
      diagnostic('PAXX5003', `The interrupted command "${command ?? 'unknown'}" is ${kind}.${notes}`, {
        severity: 'info',
      }),
    );
    return true;
  }

  #mayWrite(): boolean {
    return !this.#isOn('dry-run') && !this.#isOn('check');
  }

  /** Looks ahead, whether the steps after the writing can succeed. A dry run only tells. */
  async #look(wanted: Prepared['wanted']): Promise<void> {
    if (wanted === undefined) return;
    const { preflight } = await import('./preflight.ts');
    const problems = await preflight(wanted);
    if (problems.length === 0) return;
    if (!this.#isOn('dry-run')) throw new PaxxError(problems);
    this.diagnostics.push(...problems.map((one) => ({ ...one, severity: 'warning' as const })));
  }

  async #preview(plan: Plan): Promise<void> {
    const { previewTree } = await import('../plan/preview-tree.ts');
    this.#terminal.say(heading('The plan'));
    this.#terminal.say(previewTree(plan));
    for (const notice of plan.notices) this.#terminal.say(`! ${notice}`);
    if (this.#isOn('diff')) await this.#showDiff(plan);
  }

  async #showDiff(plan: Plan): Promise<void> {
    const { previewDiff } = await import('../plan/preview-diff.ts');
    this.#terminal.say(await previewDiff(plan));
  }

  async #confirm(plan: Plan): Promise<boolean> {
    const { ask } = this.#terminal;
    if (ask === undefined) return true;
    for (;;) {
      const answer = await ask<'write' | 'diff' | 'stop'>({
        type: 'select',
        message: `Write these ${String(plan.changes.length)} files?`,
        choices: [
          { name: 'Yes, write them', value: 'write' },
          { name: 'Show the differences first', value: 'diff' },
          { name: 'No, stop here', value: 'stop' },
        ],
      });
      if (answer !== 'diff') return answer === 'write';
      await this.#showDiff(plan);
    }
  }

  #isOn(option: string): boolean {
    return this.#given.options[option] === true;
  }

  #ready(): Prepared & { readonly root: string } {
    if (!this.#prepared) throw new Error('prepare() must run first.');
    return this.#prepared;
  }
}
