import { EntryIndex, resolveByText, type Match, type Resolve } from '../registry/matching.ts';
import { readRegistry } from '../registry/read-registry.ts';
import type { Entry, ReadEntry, Reading, Refusal } from '../registry/reading.ts';
import type { Registry } from '../registry/registries.ts';
import { parseSource, unreadable, type Unreadable } from '../syntax/parse-source.ts';
import { addSplices } from './add-splices.ts';
import { snippetOf } from './entry-text.ts';
import type { Opened } from './opened.ts';
import { removeSplices } from './remove-splices.ts';
import { renameInPlace } from './rename-in-place.ts';
import { applySplices, changeBetween, type Splice } from './splice.ts';
import { isInOrder, losesComment } from './stays-in-order.ts';

/** What to remove: an expected entry, wherever it stands, a key, or the very entry that a reading found. */
export type Target = Entry | ReadEntry | string;

export type EditResult =
  /** `splices` turn the text that was given into `text`, and `editor` has read that. */
  | {
      readonly kind: 'edited';
      readonly text: string;
      readonly splices: readonly Splice[];
      readonly editor: RegistryEditor;
    }
  | { readonly kind: 'already' }
  | Refusal;

/**
 * Edits one registry file, as the author of the file would have written it. The text is parsed once; every edit is made of
 * splices of it, is read back, and what does not say what it should is refused, never written.
 *
 * @example new RegistryEditor(text, routers).add([entryFor(routers, names('invoice'), conventions)])
 * // { kind: 'edited', text, splices } | { kind: 'already' } | { kind: 'cannot', reason, line, column, snippet }
 */
export class RegistryEditor {
  readonly text: string;
  readonly reading: Reading;
  readonly #registry: Registry;
  readonly #resolve: Resolve;
  readonly #path: string;
  readonly #opened: Opened | Unreadable;

  /**
   * @param path of the file: its extension says how it is parsed
   * @param resolve which module a specifier names; without it, aliases are not seen through
   */
  constructor(text: string, registry: Registry, path = registry.file, resolve: Resolve = resolveByText) {
    const source = parseSource(text, path);
    const reading = readRegistry(source, registry);
    this.text = text;
    this.reading = reading;
    this.#registry = registry;
    this.#resolve = resolve;
    this.#path = path;
    if (source.kind === 'unreadable') this.#opened = source;
    else if (reading.kind === 'unreadable') this.#opened = reading;
    else {
      const index = new EntryIndex(reading.entries, registry, resolve);
      this.#opened = { kind: 'opened', source, registry, resolve, reading, index };
    }
  }

  /** Where an entry stands, or `undefined`. */
  find(entry: Entry): ReadEntry | undefined {
    if (this.#opened.kind === 'unreadable') return undefined;
    const { kind, read } = this.#opened.index.find(entry);
    return kind === 'same' ? read : undefined;
  }

  /** Why an entry cannot be added beside those that are there, or `undefined`. */
  refusal(entry: Entry): Refusal | undefined {
    if (this.#opened.kind === 'unreadable') return this.#refused(this.#opened, entry);
    const { kind, read } = this.#opened.index.find(entry);
    if (!read || kind === 'same') return undefined;
    const reason =
      kind === 'key'
        ? `It is registered under the key "${read.key}" already.`
        : `The key "${read.key}" holds something else.`;
    const { bom, text } = this.#opened.source;
    return this.#refused(unreadable(reason, text, read.start - bom.length), entry);
  }

  /** Adds entries with the imports they need, in one edit. */
  add(entries: readonly Entry[]): EditResult {
    const coming = entries.filter((entry) => this.find(entry) === undefined);
    const [first] = coming;
    if (!first) return { kind: 'already' };
    for (const entry of coming) {
      const refusal = this.refusal(entry);
      if (refusal) return refusal;
    }
    return this.#edited(
      first,
      (opened) => addSplices(opened, coming),
      (after) => coming.every((entry) => after.find(entry)),
    );
  }

  /**
   * Removes entries, and their imports unless something else in the file uses them. An entry that stands there more than
   * once goes as often, except where the target is the entry of a reading: then just that one goes.
   */
  remove(targets: readonly Target[]): EditResult {
    const [first = ''] = targets;
    const entry = typeof first === 'string' ? { key: first } : first;
    if (this.#opened.kind === 'unreadable') return this.#refused(this.#opened, entry);
    const { index, reading } = this.#opened;
    const going = new Set(targets.flatMap((target) => targetsOf(target, reading, index)));
    if (going.size === 0) return { kind: 'already' };
    const left = reading.entries.length - going.size;
    return this.#edited(
      entry,
      (opened) => removeSplices(opened, [...going]),
      ({ reading: after }) => after.kind === 'read' && after.entries.length === left,
    );
  }

  /**
   * Turns one entry into another, where it stands. In a sorted list the entry moves to its new place instead, provided
   * that the way back leads to the same bytes. Renaming what is not registered changes nothing.
   */
  rename(from: Entry, to: Entry): EditResult {
    if (this.#opened.kind === 'unreadable') return this.#refused(this.#opened, to);
    const { index, source } = this.#opened;
    const found = index.all(from, ['same']);
    if (found.length === 0) return { kind: 'already' };
    const rival = index.all(to, ['same', 'key', 'origin']).find((read) => !found.includes(read));
    if (rival)
      return this.#refused(
        unreadable(`"${rival.key}" is registered already.`, source.text, rival.start - source.bom.length),
        to,
      );
    const inPlace = this.#edited(
      to,
      (opened) => renameInPlace(opened, found, { from, to }),
      (after) => after.find(to) !== undefined,
    );
    const isSettled =
      inPlace.kind !== 'edited' || !isInOrder(this.#opened) || isInOrder(inPlace.editor.#opened);
    return isSettled ? inPlace : (this.#moved(from, to) ?? inPlace);
  }

  /** Removes and adds, if the same done backwards restores the text and no comment loses what it speaks about. */
  #moved(from: Entry, to: Entry): EditResult | undefined {
    const editor = this.#exchanged(from, to);
    if (!editor || editor.#exchanged(to, from)?.text !== this.text) return undefined;
    if (losesComment(this.#opened, from) || losesComment(editor.#opened, to)) return undefined;
    const { text } = editor;
    return { kind: 'edited', text, splices: [changeBetween(this.text, text)], editor };
  }

  #exchanged(going: Entry, coming: Entry): RegistryEditor | undefined {
    const without = this.remove([going]);
    const result = without.kind === 'edited' ? without.editor.add([coming]) : without;
    return result.kind === 'edited' ? result.editor : undefined;
  }

  /** Makes an edit, reads it back, and refuses it unless it is what was meant. */
  #edited(
    entry: Entry,
    splicesOf: (opened: Opened) => readonly Splice[] | Unreadable,
    isDone: (after: RegistryEditor) => boolean,
  ): EditResult {
    if (this.#opened.kind === 'unreadable') return this.#refused(this.#opened, entry);
    const splices = splicesOf(this.#opened);
    if ('kind' in splices) return this.#refused(splices, entry);
    const { bom, text: content } = this.#opened.source;
    const text = bom + applySplices(content, splices);
    const editor = new RegistryEditor(text, this.#registry, this.#path, this.#resolve);
    const reason = 'The form of this list cannot be edited safely.';
    if (!isDone(editor)) return this.#refused(unreadable(reason, content, splices[0]?.start ?? 0), entry);
    const shifted = splices.map(({ start, end, text: put }) => ({
      start: start + bom.length,
      end: end + bom.length,
      text: put,
    }));
    return { kind: 'edited', text, splices: shifted, editor };
  }

  #refused({ reason, line, column }: Unreadable, entry: Entry): Refusal {
    return { kind: 'cannot', reason, line, column, snippet: snippetOf(this.#registry, entry) };
  }
}

const removable: readonly Match[] = ['same', 'key'];

function targetsOf(
  target: Target,
  { entries }: { readonly entries: readonly ReadEntry[] },
  index: EntryIndex,
): readonly ReadEntry[] {
  if (typeof target === 'string') return index.keyed(target);
  if (!('start' in target)) return index.all(target, removable);
  return entries.filter(({ start, key }) => start === target.start && key === target.key);
}
