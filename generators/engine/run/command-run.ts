import path from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { exitCodeOf, type ExitCode } from '../diagnostics/exit-code.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import type { Plan } from '../plan/plan.ts';
import { placeFault, placeRemedy } from '../project/place-fault.ts';
import { openProject } from '../project/open-project.ts';
import type { Project } from '../project/project.ts';
import type { Command, Context, Given, Prepared } from './command.ts';
import { confirmPlan, previewPlan, sayNotices } from './present-plan.ts';
import type { Terminal } from './terminal.ts';
import {
  describeFindings,
  describeOutcome,
  describeRegistrations,
  describeSteps,
  describeStop,
  untriedSteps,
} from './describe-outcome.ts';
import { envelope } from './envelope.ts';
import { rememberAnswers, type Answers } from './remember-answers.ts';
import { runPostSteps } from './run-post-steps.ts';

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
  #answers: Answers | undefined;
  #context: Context | undefined;
  #leaveProject: (() => void) | undefined;

  constructor(command: Command, given: Given, terminal: Terminal, cwd: string) {
    this.#command = command;
    this.#given = given;
    this.#terminal = terminal;
    this.#cwd = path.resolve(cwd);
  }

  /** Waits for its turn, finishes what an interrupted run left, opens the project, and asks for what was not given. */
  async prepare(): Promise<void> {
    const { needsProject } = this.#command;
    const context = await this.#contextIn(needsProject ? openProject(this.#cwd).root : this.#cwd);
    if (needsProject) await this.#enter(context.root);
    // Whoever asks nothing keeps the turn to the end. Nobody waits for a person's answer.
    if (context.ask !== undefined) this.leave();
    this.#warnOfPlace(context.root);
    await this.#prepareIn(context);
    const { root } = this.#ready();
    const { hasTraces } = await import('../apply/recover.ts');
    if (!needsProject && hasTraces(root)) await this.#enter(root);
  }

  async #contextIn(root: string): Promise<Context> {
    const { ask, say } = this.#terminal;
    const { answers: file } = this.#given.options;
    if (ask !== undefined) this.#answers = rememberAnswers(ask);
    const given = { ...this.#given, root, say, ...(this.#answers ? { ask: this.#answers.ask } : {}) };
    if (typeof file !== 'string') return { ...given, answers: {} };
    const { readAnswers } = await import('./read-answers.ts');
    const { values: answers, placeOf } = readAnswers(file, this.#command);
    return { ...given, answers, placeInAnswers: placeOf };
  }

  async #prepareIn(context: Context): Promise<void> {
    const { root } = context;
    this.#context = context;
    const command = this.#command;
    const prepared = command.needsProject
      ? await (await command.load()).prepare({ ...context, project: await openedProject(root) })
      : await (await command.load()).prepare(context);
    this.#prepared = { root, ...prepared };
  }

  async #enter(root: string): Promise<void> {
    const { enterProject } = await import('./enter-project.ts');
    const onlyLooks = ['dry-run', 'check', 'list'].some((option) => this.#isOn(option));
    const { turn, notes } = await enterProject(root, !onlyLooks);
    this.diagnostics.push(...notes);
    this.#leaveProject = turn?.release;
  }

  /** Lets the next command go on. Every run ends with it, also one that failed. */
  leave(): void {
    this.#leaveProject?.();
    this.#leaveProject = undefined;
  }

  /** Makes the plan, shows it, and applies it unless it is empty, only looked at, or refused. */
  async write(): Promise<void> {
    for (;;) {
      const prepared = this.#ready();
      const plan = await prepared.plan();
      this.#plan = plan;
      this.#findings = (await prepared.findings?.()) ?? [];
      this.#terminal.say(describeFindings(this.#findings));
      if (prepared.listing) this.#terminal.say(prepared.listing.text);
      if (plan.changes.length === 0) sayNotices(plan, this.#terminal);
      if (this.#isOn('check') || plan.changes.length === 0) return;
      if (plan.postSteps.length > 0) await this.#look(prepared.wanted);
      await previewPlan(plan, this.#terminal, this.#isOn('diff'));
      const { canBeChanged = false } = prepared;
      const answer = this.#isOn('dry-run') ? 'stop' : await confirmPlan(plan, this.#terminal, canBeChanged);
      if (answer === 'stop') return;
      if (answer === 'change') {
        await this.#changeAnswer();
        continue;
      }
      if (await this.#applied(prepared.root, plan)) return;
      this.#terminal.say('The project has changed meanwhile, so the plan is made anew.');
      this.#answers?.repeat();
      if (this.#context) await this.#prepareIn({ ...this.#context, say: () => undefined });
    }
  }

  /** Asks the last question again, with everything that was said before it. */
  async #changeAnswer(): Promise<void> {
    this.#answers?.reopen();
    const say = (text: string): void => {
      if (this.#answers?.isRepeating() !== true) this.#terminal.say(text);
    };
    if (this.#context) await this.#prepareIn({ ...this.#context, say });
  }

  /** False where others changed the project while a person looked at the plan: then it is made, shown and asked for again. */
  async #applied(root: string, plan: Plan): Promise<boolean> {
    const { applyPlan } = await import('../apply/apply-plan.ts');
    const canRepeat = this.#answers !== undefined && this.#command.needsProject;
    try {
      if (canRepeat) await this.#enter(root);
      applyPlan(root, plan);
      return (this.#isApplied = true);
    } catch (error) {
      if (!canRepeat || !isOutdated(error)) throw error;
      this.leave();
      return false;
    }
  }

  /** Runs what follows the writing, and says what was done and what to try next. */
  async report(): Promise<ExitCode> {
    const { root, nextSteps, listing } = this.#ready();
    const plan = listing ? undefined : this.#plan;
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
    if (!isRunning) this.leave();
    return isRunning;
  }

  /** Everything the run has to say to a program. */
  envelope(error?: readonly Diagnostic[]): ReturnType<typeof envelope> {
    const diagnostics = [...this.#findings, ...this.diagnostics, ...(error ?? [])];
    const listing = this.#prepared?.listing;
    if (listing) return envelope(this.#command.name, diagnostics, { result: listing.result });
    return envelope(this.#command.name, diagnostics, this.#plan === undefined ? {} : { plan: this.#plan });
  }

  #warnOfPlace(root: string): void {
    const fault = this.#command.needsProject ? placeFault(root) : undefined;
    if (fault === undefined) return;
    const remedy = `Move it. ${placeRemedy}`;
    this.diagnostics.push(diagnostic('PAXX2010', fault, { severity: 'warning', remedy }));
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

  #isOn(option: string): boolean {
    return this.#given.options[option] === true;
  }

  #ready(): Prepared & { readonly root: string } {
    if (!this.#prepared) throw new Error('prepare() must run first.');
    return this.#prepared;
  }
}

/** A project that says what it has: what is written into it depends on that. */
async function openedProject(root: string): Promise<Project> {
  const project = openProject(root);
  const { capabilitiesIn } = await import('../capabilities/capabilities-in.ts');
  capabilitiesIn(project);
  return project;
}

/** Whether nothing is wrong but that files are not any more what the plan expects. */
const isOutdated = (error: unknown): boolean =>
  error instanceof PaxxError && error.diagnostics.every(({ code }) => code === 'PAXX4002');
