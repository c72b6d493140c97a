import path from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import type { ConflictAction } from './conflict-actions.ts';
import { changeOf, isConflict, readOnDisk, textOf, type DraftFile, type WriteOptions } from './draft-file.ts';
import { pathFault } from './path-fault.ts';
import { createPlaceChecker, rootFault } from './place-checker.ts';
import type { Change, LeftOut, Plan, PostStep, Registration } from './plan.ts';
import { sealFault } from './seal-fault.ts';

interface DraftOptions {
  /** The command, as the user would repeat it. */
  readonly command: string;
  readonly onConflict?: ConflictAction | undefined;
  /** Leaves every step after the writing to the user. */
  readonly skipsPostSteps?: boolean | undefined;
}

/** Formats one whole file as the project does; see `createFormatter`. */
export type Format = (path: string, text: string, template?: string) => Promise<string>;

/**
 * A plan in the making. It reads through to the disk and never writes: what it is told is kept in memory until `build`
 * turns it into a plan. Paths are posix and relative to `root`, which need not exist yet.
 *
 * ```ts
 * const draft = new Draft(root, { command: 'feature invoice' });
 * draft.write('backend/src/features/invoices/model.ts', text, { template: 'model.ts.ejs' });
 * draft.edit('backend/src/db/schema.ts', (text) => …);
 * const plan = await draft.build(createFormatter(root).format);
 * ```
 */
export class Draft {
  readonly root: string;
  readonly #options: DraftOptions;
  readonly #files = new Map<string, DraftFile>();
  readonly #registrations: Registration[] = [];
  readonly #postSteps: PostStep[] = [];
  readonly #leftOut: LeftOut[] = [];
  readonly #notices: string[] = [];

  constructor(root: string, options: DraftOptions) {
    this.root = path.resolve(root);
    this.#options = options;
  }

  /** What the user said about files that exist with other contents. */
  get onConflict(): ConflictAction {
    return this.#options.onConflict ?? 'abort';
  }

  /** What the file is going to hold, or `undefined` where there will be none. @throws PaxxError where it is no text. */
  read(file: string): string | undefined {
    return textOf(this.#find(file));
  }

  /** The whole text of a file that is ours. @throws PaxxError when another text was already written to this path. */
  write(file: string, text: string, options: WriteOptions = {}): void {
    const known = this.#find(file);
    if (known.written && typeof known.text === 'string' && known.text !== text)
      throw pathError('PAXX3008', file, `is claimed twice, with different contents.`);
    this.#files.set(file, { ...known, text, written: options });
  }

  /** Changes what is there. Several edits of one file become one change. @throws PaxxError when there is no such file. */
  edit(file: string, change: (text: string) => string): void {
    const known = this.#find(file);
    const text = textOf(known);
    if (text === undefined) throw pathError('PAXX3006', file, 'is to be edited, but it does not exist.');
    const edited = change(text);
    if (edited !== text) this.#files.set(file, { ...known, text: edited });
  }

  /** Lets the file be gone; nothing happens where there is none. */
  remove(file: string): void {
    const { disk } = this.#find(file);
    this.#files.set(file, { path: file, disk, text: undefined, isReplaced: true });
  }

  register(registration: Registration): void {
    this.#registrations.push(registration);
  }

  addPostStep(step: PostStep): void {
    if (this.#options.skipsPostSteps === true) this.leaveOut(step, 'because of --skip-post-steps');
    else this.#postSteps.push(step);
  }

  /** A step that cannot run, or shall not: it is named, with the reason, and left to the user. */
  leaveOut(step: PostStep, reason: string): void {
    this.#leftOut.push({ step, reason });
  }

  addNotice(notice: string): void {
    if (!this.#notices.includes(notice)) this.#notices.push(notice);
  }

  /**
   * Formats the files that are ours, drops what equals the disk, and checks everything that can be checked before writing.
   *
   * @throws PaxxError naming every conflict, and every path that cannot be written.
   */
  async build(format?: Format): Promise<Plan> {
    const files = await this.#formatted(format);
    const conflicts = files.filter(isConflict);
    const { onConflict } = this;
    const { command } = this.#options;
    const kept = onConflict === 'keep' ? conflicts : [];
    const changes = files.filter((file) => !kept.includes(file)).flatMap((file) => changeOf(file) ?? []);
    // Where a used file is in the way, overwriting the others is no way out: it alone is said.
    const used = changes.flatMap((change) => sealFault(this.root, change) ?? []);
    if (used.length > 0) throw new PaxxError(used);
    const aborted = onConflict === 'abort' ? conflicts.map(conflict) : [];
    const problems = [...aborted, ...placeProblems(this.root, changes)];
    if (problems.length > 0) throw new PaxxError(problems);
    for (const file of kept) this.addNotice(`${file.path} exists with other contents and is kept as it is.`);
    return frozen({
      version: 1,
      command,
      changes,
      registrations: [...this.#registrations],
      // They follow the writing: where nothing is written, nothing follows.
      postSteps: changes.length > 0 ? [...this.#postSteps] : [],
      leftOut: changes.length > 0 ? [...this.#leftOut] : [],
      notices: [...this.#notices],
    });
  }

  async #formatted(format: Format | undefined): Promise<DraftFile[]> {
    const result: DraftFile[] = [];
    for (const file of [...this.#files.values()].sort(byPath)) {
      const { path: place, text, written } = file;
      const isOurs = format !== undefined && typeof text === 'string' && written !== undefined;
      result.push(isOurs ? { ...file, text: await format(place, text, written.template) } : file);
    }
    return result;
  }

  #find(file: string): DraftFile {
    const known = this.#files.get(file);
    if (known) return known;
    const fault = pathFault(file);
    if (fault !== undefined) throw pathError('PAXX3003', file, `${fault}.`);
    const disk = readOnDisk(this.root, file);
    const read = { path: file, disk, text: disk?.text };
    this.#files.set(file, read);
    return read;
  }
}

function placeProblems(root: string, changes: readonly Change[]): Diagnostic[] {
  const whole = changes.length > 0 ? rootFault(root) : undefined;
  if (whole) return [whole];
  const check = createPlaceChecker(root);
  return changes.flatMap((change) => check(change.path) ?? []);
}

function conflict({ path: file }: DraftFile): Diagnostic {
  return diagnostic('PAXX4001', `The file ${file} exists with other contents. Nothing was written.`, {
    file,
    remedy: 'Repeat the command with --on-conflict keep or --on-conflict overwrite, or move the file away.',
  });
}

function pathError(code: 'PAXX3003' | 'PAXX3006' | 'PAXX3008', file: string, end: string): PaxxError {
  return PaxxError.of(code, `The path ${file} ${end}`, { file });
}

/** By code units, so that a plan is the same on every machine. */
const byPath = (one: DraftFile, other: DraftFile): number => (one.path < other.path ? -1 : 1);

/** The same value, frozen all the way down: nobody can change a plan between preview and apply. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
