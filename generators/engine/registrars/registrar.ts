import {
  applyRepairs,
  obscureIn,
  RegistryEditor,
  resolverOf,
  type Entry,
  type ProjectFacts,
  type ReadEntry,
  type Refusal,
  type Registry,
  type Repair,
} from 'paxx-conventions';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { confirmEdit } from './confirm-edit.ts';

/** What became of a registry's text. */
export interface EditedRegistry {
  /** Equal to the text that was given where there was nothing to do, or where nothing could be done. */
  readonly text: string;
  /** Has read that text. */
  readonly editor: RegistryEditor;
  /** Edits that people must make. */
  readonly refused: readonly Refusal[];
}

/** Edits one file of one registry. Texts are whole files; nothing is read or written but what is handed in. */
export class Registrar {
  readonly registry: Registry;
  /** From the project's root. */
  readonly file: string;
  readonly #facts: ProjectFacts;

  constructor(registry: Registry, file: string, facts: ProjectFacts) {
    this.registry = registry;
    this.file = file;
    this.#facts = facts;
  }

  /** The piece of a text that may hold an entry already, where the entry is not found and nobody can tell. */
  doubtOf(text: string, entry: Entry): string | undefined {
    const editor = this.#open(text);
    if (editor.find(entry)) return undefined;
    return obscureIn(editor.reading, this.registry, this.file, this.#facts)[0]?.text;
  }

  /** The keys of a text, in its order. */
  keysOf(text: string): readonly string[] {
    const { reading } = this.#open(text);
    return reading.kind === 'read' ? reading.entries.map(({ key }) => key) : [];
  }

  /** Where an entry stands in a text, or `undefined`. */
  find(text: string, entry: Entry): ReadEntry | undefined {
    return this.#open(text).find(entry);
  }

  #open(text: string): RegistryEditor {
    return new RegistryEditor(text, this.registry, this.file, resolverOf(this.file, this.#facts));
  }

  /** The conventions plan the edit; ts-morph makes and confirms it, and what it does not confirm is refused. */
  async edit(before: string, repairs: readonly Repair[]): Promise<EditedRegistry> {
    const { file } = this;
    const opened = this.#open(before);
    const { editor, steps, refused } = applyRepairs(opened, repairs);
    if (steps.length === 0) return { text: before, editor: opened, refused };
    const coming = repairs.flatMap((one) =>
      one.kind === 'add' ? [one.entry] : one.kind === 'rename' ? [one.to] : [],
    );
    const added = coming.flatMap((entry) => editor.find(entry) ?? []);
    const confirmed = await confirmEdit({ file, before, steps, after: editor.text, added });
    if (confirmed.kind === 'confirmed') return { text: confirmed.text, editor, refused };
    const { reason, line } = confirmed;
    const unconfirmed: Refusal = { kind: 'cannot', reason, line, column: 1, snippet: '' };
    return { text: before, editor: opened, refused: [...refused, unconfirmed] };
  }
}

/** What to report of edits that people must make; `what` begins the sentence, `how` says what to do with the lines. */
export const refusals = (
  { file }: Registrar,
  refused: readonly Refusal[],
  what: string,
  how: 'add' | 'change',
): Diagnostic[] =>
  refused.map(({ reason, line, column, snippet }) =>
    diagnostic('PAXX3002', `${what}: ${reason}`, {
      file,
      line,
      column,
      snippet,
      remedy: `Mend the file, or ${how} these lines by hand, then repeat the command. Nothing was written.`,
    }),
  );

/** Where an entry stands in a registry, one-based, and how it is written there. */
export function printedIn(editor: RegistryEditor, entry: Entry): { line: number; text: string } {
  const read = editor.find(entry);
  return { line: read?.line ?? 1, text: read ? editor.text.slice(read.start, read.end) : '' };
}
