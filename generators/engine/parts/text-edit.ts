import type { Draft } from '../plan/draft.ts';

/** One change of a file that belongs to the project, made where the file still has the form that it was generated in. */
export interface TextEdit {
  readonly file: string;
  /** What only an edited file has. */
  readonly mark: string;
  readonly find: string;
  readonly replacement: string;
  /** What the user adds by hand to a file of another form: a full sentence. */
  readonly advice: string;
}

/** Makes the edits of the files that are there. What cannot be made is said, so that nothing is missing unnoticed. */
export function editTexts(draft: Draft, edits: readonly TextEdit[]): void {
  for (const { file, mark, find, replacement, advice } of edits) {
    const text = draft.read(file);
    if (text === undefined || text.includes(mark)) continue;
    const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
    const [before, after, ...others] = text.split(spelled(find, lineBreak));
    if (before === undefined || after === undefined || others.length > 0)
      draft.addNotice(`${file} was changed, so it stays as it is. ${advice}`);
    else draft.edit(file, () => before + spelled(replacement, lineBreak) + after);
  }
}

const spelled = (text: string, lineBreak: string): string => text.replaceAll('\n', lineBreak);
