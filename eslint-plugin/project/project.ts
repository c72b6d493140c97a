import { join, relative } from 'node:path';
import { isFileOf, locate, type Conventions, type Location, type Registry } from 'paxx-conventions';
import { facts, type Reader } from '../facts/fact-store.ts';
import { filesMatching } from './files-matching.ts';
import { toPosix } from './to-posix.ts';

/** A paxx project as one linted file sees it: paths from the root with `/`, and one snapshot of every fact. */
export class Project {
  readonly root: string;
  readonly conventions: Conventions;
  readonly #pass: object;

  constructor(root: string, conventions: Conventions, pass: object) {
    this.root = root;
    this.conventions = conventions;
    this.#pass = pass;
  }

  /** The path of a file of this project, or `undefined` for a file outside it. */
  pathOf(file: string): string | undefined {
    const path = toPosix(relative(this.root, file));
    return path === '' || path.startsWith('../') || path === '..' ? undefined : path;
  }

  locate(path: string): Location | undefined {
    return locate(path, this.conventions);
  }

  /** The registries, of those with these ids, that the file at this path is. */
  registriesAt(path: string, ids: readonly string[]): readonly Registry[] {
    return this.conventions.registries.filter(({ id, file }) => ids.includes(id) && isFileOf(file, path));
  }

  exists(path: string): boolean {
    return facts.exists(this.#pass, this.#absolute(path));
  }

  read<Value>(path: string, reader: Reader<Value>): Value | undefined {
    return facts.read(this.#pass, this.#absolute(path), reader);
  }

  /** Every file on disk that fits a path pattern with `{placeholders}`. */
  filesMatching(pattern: string): readonly string[] {
    return filesMatching(pattern, {
      list: (folder) => facts.list(this.#pass, this.#absolute(folder)),
      exists: (path) => this.exists(path),
    });
  }

  #absolute(path: string): string {
    return join(this.root, path);
  }
}
