import type { Reader } from 'paxx-conventions';
import { disk, missing, type FileSystem, type Stamp } from './file-system.ts';
import { RecentMap } from './recent-map.ts';

/** What is known of one path under one stamp. Text, listing and derived values come only when a rule asks. */
interface Known {
  readonly stamp: Stamp;
  text?: string | undefined;
  names?: readonly string[];
  readonly values: Map<string, unknown>;
}

/**
 * What rules know of files other than the one being linted. Facts are kept, verdicts never.
 *
 *   rule ─▶ pass (one linted file) ─▶ path ─▶ stamp ─┬─ same as before ─▶ the kept value
 *                                                     └─ changed, or too young to tell ─▶ read, compare, derive
 *
 * A pass is any object that lives as long as one linted file does: ESLint's `SourceCode`. All rules see the same
 * snapshot within a pass, and each path is asked for its stamp once.
 */
export class FactStore {
  readonly #files: FileSystem;
  readonly #known: RecentMap<string, Known>;
  readonly #passes = new WeakMap<object, Map<string, Known>>();

  /** @param limit of paths that are remembered: more than a project of 5,000 features has folders and parts to look at */
  constructor(files: FileSystem = disk, limit = 100_000) {
    this.#files = files;
    this.#known = new RecentMap(limit);
  }

  exists(pass: object, path: string): boolean {
    return this.#look(pass, path).stamp.key !== missing.key;
  }

  /** The names in a folder, sorted; none when there is no such folder. */
  list(pass: object, folder: string): readonly string[] {
    const known = this.#look(pass, folder);
    if (known.stamp.key === missing.key) return [];
    return (known.names ??= this.#files.list(folder));
  }

  /** What the reader makes of the file's text, or `undefined` when there is no such file. */
  read<Value>(pass: object, path: string, reader: Reader<Value>): Value | undefined {
    const known = this.#look(pass, path);
    if (known.stamp.key === missing.key) return undefined;
    known.text ??= this.#files.read(path);
    if (known.text === undefined) return undefined;
    if (!known.values.has(reader.name)) known.values.set(reader.name, reader.read(known.text));
    return known.values.get(reader.name) as Value;
  }

  #look(pass: object, path: string): Known {
    const seen = this.#passes.get(pass) ?? new Map<string, Known>();
    this.#passes.set(pass, seen);
    const before = seen.get(path);
    if (before) return before;
    const found = this.#validated(path, this.#files.stamp(path));
    seen.set(path, found);
    this.#known.set(path, found);
    return found;
  }

  #validated(path: string, stamp: Stamp): Known {
    const known = this.#known.get(path);
    if (known?.stamp.key !== stamp.key) return { stamp, values: new Map() };
    if (!known.stamp.isRacy) return known;
    // The stamp was taken within the clock's grain of a write, so the same stamp may hide another content.
    const text = known.text === undefined ? undefined : this.#files.read(path);
    return { stamp, text, values: text === known.text ? known.values : new Map<string, unknown>() };
  }
}

/** The one piece of state that outlives a linted file. */
export const facts = new FactStore();
