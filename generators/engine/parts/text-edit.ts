import type { Draft } from '../plan/draft.ts';

/** One change of a file that belongs to the project, made where the file still has the form that it was generated in. */
export interface TextEdit {
  readonly file: string;
  /** The changed text, the same text where it is changed already, or undefined where it has another form. */
  readonly change: (text: string) => string | undefined;
  /** What the user adds by hand to a file of another form: a full sentence. */
  readonly advice: string;
}

/** Makes the edits of the files that are there. What cannot be made is said, so that nothing is missing unnoticed. */
export function editTexts(draft: Draft, edits: readonly TextEdit[]): void {
  for (const { file, change, advice } of edits) {
    const text = draft.read(file);
    if (text === undefined) continue;
    const changed = change(text);
    if (changed === undefined) draft.addNotice(`${file} was changed, so it stays as it is. ${advice}`);
    else draft.edit(file, () => changed);
  }
}

/** Replaces what a text has once, unless it has what only a changed one has. For files that no library edits. */
export const replaceOnce =
  (find: string, replacement: string, mark: string): TextEdit['change'] =>
  (text) => {
    if (text.includes(mark)) return text;
    const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
    const [before, after, ...others] = text.split(find.replaceAll('\n', lineBreak));
    if (before === undefined || after === undefined || others.length > 0) return undefined;
    return before + replacement.replaceAll('\n', lineBreak) + after;
  };
