import { join } from 'node:path';
import type { Conventions, ProjectFacts, Reader } from 'paxx-conventions';
import { facts } from '../facts/fact-store.ts';
import { isBehindLink } from '../facts/file-system.ts';

/** The file that is being linted, as the editor has it. */
export interface LintedFile {
  readonly path: string;
  readonly text: string;
}

/** A paxx project as one linted file sees it: paths from the root with `/`, and one snapshot of every fact. */
export class Project implements ProjectFacts {
  readonly root: string;
  readonly conventions: Conventions;
  readonly #pass: object;
  readonly #linted: LintedFile | undefined;
  readonly #derived = new Map<string, unknown>();

  /**
   * @param pass whose facts are one snapshot
   * @param linted file, whose text counts instead of the one on disk
   */
  constructor(root: string, conventions: Conventions, pass: object, linted?: LintedFile) {
    this.root = root;
    this.conventions = conventions;
    this.#pass = pass;
    this.#linted = linted;
  }

  readonly list = (folder: string): readonly string[] => facts.list(this.#pass, this.#absolute(folder));

  readonly exists = (path: string): boolean =>
    path === this.#linted?.path ||
    facts.exists(this.#pass, this.#absolute(path)) ||
    isBehindLink(this.#absolute(path));

  readonly derive = <Value>(path: string, reader: Reader<Value>): Value | undefined =>
    path === this.#linted?.path
      ? this.#deriveFrom(this.#linted.text, reader)
      : facts.read(this.#pass, this.#absolute(path), reader);

  #deriveFrom<Value>(text: string, { name, read }: Reader<Value>): Value {
    if (!this.#derived.has(name)) this.#derived.set(name, read(text));
    return this.#derived.get(name) as Value;
  }

  #absolute(path: string): string {
    return join(this.root, path);
  }
}
