import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Draft, Format } from '../plan/draft.ts';
import type { TemplatedFile } from '../render/draft-files.ts';
import { orderImports } from '../render/order-imports.ts';
import { inTheWay, unfit } from './changing.ts';
import { withLineEnds } from '../edits/with-line-ends.ts';

type Files = ReadonlyMap<string, TemplatedFile>;

/** How a file stands in the project: formatted, and as capabilities that stay have changed it. */
interface Texts {
  readonly format: Format;
  readonly changed: (file: string, text: string) => string;
}

/**
 * Turns the files of one set of capabilities into those of another. What comes is written, what goes is deleted as long as
 * nobody changed it, and what differs becomes the other where the project still has the one; what people changed elsewhere
 * in it stays.
 *
 * @returns what people have to decide
 */
export async function changeFiles(
  draft: Draft,
  before: Files,
  after: Files,
  { format, changed }: Texts,
): Promise<readonly Diagnostic[]> {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const problems: Diagnostic[] = [];
  for (const path of paths) {
    const [had, has] = [before.get(path), after.get(path)];
    if (had?.contents === has?.contents) continue;
    const textOf = async (file: TemplatedFile): Promise<string> =>
      plainOf(changed(path, await format(path, orderImports(file.contents), file.template)));
    if (had) problems.push(...(await change(draft, path, await textOf(had), has && (await textOf(has)))));
    else if (has) draft.write(path, orderImports(has.contents), { template: has.template });
  }
  return problems;
}

async function change(
  draft: Draft,
  path: string,
  had: string,
  has: string | undefined,
): Promise<readonly Diagnostic[]> {
  const text = draft.read(path);
  // Somebody took it away: what is not there needs no change.
  if (text === undefined) return [];
  const plain = plainOf(text);
  if (has === undefined) {
    if (plain !== had) return [kept(path)];
    draft.remove(path);
    return [];
  }
  if (plain === has) return [];
  const { applyPatch, createPatch } = await import('diff');
  const patch = createPatch(path, had, has, undefined, undefined, { context: 3 });
  const merged = plain === had ? has : applyPatch(plain, patch);
  if (merged !== false) {
    const ended = await withLineEnds(merged, text);
    draft.edit(path, () => ended);
    return [];
  }
  // Where the way back fits, somebody has made the changes already.
  if (applyPatch(plain, createPatch(path, has, had)) !== false) return [];
  return [unfit(path, 'Make these changes by hand.', linesOf(patch))];
}

/** As it is compared: a project may have either line ends, whatever its formatter is told. */
const plainOf = (text: string): string => text.replaceAll('\r\n', '\n');

/** What was changed is not deleted. Prose may stay; code would use what goes. */
const kept = (path: string): Diagnostic =>
  path.endsWith('.md')
    ? unfit(path, 'It is not needed any more: delete it, once what you need stands elsewhere.')
    : inTheWay(
        path,
        `The file ${path} goes with what is removed, but differs from what paxx writes.`,
        'Delete it by hand, once what you need stands elsewhere, then repeat the command.',
      );

/** The hunks of a patch, without its head. */
const linesOf = (patch: string): string => patch.slice(patch.indexOf('@@'));
