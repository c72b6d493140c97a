import type { Replacement } from '../../capabilities/capability.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Draft } from '../plan/draft.ts';
import { absent, unfit, type BaseOf, type Changing } from './changing.ts';
import { presencesOf } from '../capabilities/known.ts';

/** Makes the changes of texts that come, and takes back those that go. */
export function changeTexts(
  draft: Draft,
  { project, before, after, view }: Changing,
  baseOf: BaseOf,
): readonly Diagnostic[] {
  const had = replacementsOf(before, view.project.name);
  const has = replacementsOf(after, view.project.name);
  const going = lacking(had, has).map(({ file, find, put }) => ({ file, find: put, put: find }));
  // A file that has just come was not there when others changed it.
  const late = has.filter((one) => !project.exists(one.file));
  const coming = lacking(has, had);
  return [...going, ...coming, ...late].flatMap((replacement) => {
    const { file, find, put } = replacement;
    const text = draft.read(file);
    // Where not even the base has it, what brings it may come later.
    if (text === undefined)
      return coming.includes(replacement) && baseOf(file) !== '' ? [absent(file, put)] : [];
    const changed = replaceIn(text, replacement);
    if (changed === undefined)
      return [unfit(file, `It has no ${firstLineOf(find)}; what belongs there is this.`, put)];
    draft.edit(file, () => changed);
    return [];
  });
}

/** As much of a text as a sentence can hold. */
const firstLineOf = (text: string): string => text.trim().split('\n', 1).join();

/** A text as a set of capabilities changes it. */
export const replacedIn = (file: string, text: string, names: readonly string[], project: string): string =>
  replacementsOf(names, project)
    .filter((one) => one.file === file)
    .reduce((changed, one) => replaceIn(changed, one) ?? changed, text);

const lacking = (list: readonly Replacement[], other: readonly Replacement[]): readonly Replacement[] =>
  list.filter(({ file, put }) => !other.some((one) => one.file === file && one.put === put));

/** Every change of a text that a set of capabilities makes. */
const replacementsOf = (names: readonly string[], project: string): readonly Replacement[] =>
  presencesOf(names).flatMap(({ piece: { edits = [] } }) =>
    edits.map(({ file, find, put }) => ({
      file: named(file, project),
      find: named(find, project),
      put: named(put, project),
    })),
  );

const named = (text: string, project: string): string => text.replaceAll('<project>', project);

/**
 * Replaces what a text has once. A text that is changed already stays.
 *
 * @returns undefined where the text has another form
 */
function replaceIn(text: string, { find, put }: Pick<Replacement, 'find' | 'put'>): string | undefined {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const [from, to] = [find, put].map((one) => one.replaceAll('\n', lineBreak)) as [string, string];
  // One may hold the other: what is longer tells.
  if (text.includes(to) && (to.includes(from) || !text.includes(from))) return text;
  const [before, after, ...others] = text.split(from);
  return before === undefined || after === undefined || others.length > 0 ? undefined : before + to + after;
}
