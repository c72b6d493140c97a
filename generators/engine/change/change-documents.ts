import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { blockAt, keyOf, mergeYaml, rootMap, type OrderAt } from '../edits/merge-yaml.ts';
import { unmergeYaml } from '../edits/unmerge-yaml.ts';
import type { Draft } from '../plan/draft.ts';
import { renderOverlay, type RenderedFile } from '../render/render-overlay.ts';
import { templatesOf } from '../render/render-template.ts';
import { absent, unfit, type BaseOf, type Changing } from './changing.ts';
import { capabilityNames, countsAs, presencesOf, type Presence } from '../capabilities/known.ts';
import { foldersOf } from '../capabilities/overlays-of.ts';

/** Merges into YAML documents what comes, and takes out what goes. */
export function changeDocuments(draft: Draft, changing: Changing, baseOf: BaseOf): readonly Diagnostic[] {
  const [had, has, all] = [changing.before, changing.after, capabilityNames].map((names) =>
    piecesOf(names, changing),
  );
  const files = [...new Set((all ?? []).map(({ path: file }) => file))];
  return files.flatMap((file) => {
    const of = (pieces: readonly RenderedFile[] = []): readonly string[] =>
      pieces.filter((piece) => piece.path === file).map(({ contents }) => contents);
    const [going, coming] = [without(of(had), of(has)), without(of(has), of(had))];
    const text = draft.read(file);
    if (going.length + coming.length === 0) return [];
    if (text === undefined) return coming.length === 0 ? [] : [absent(file, coming.join('\n'))];
    const base = baseOf(file);
    const left = going.reduce<string | undefined>(
      (rest, piece) => rest && unmergeYaml(rest, piece, [base, ...of(has)]),
      text,
    );
    const orderAt = orderOf([base, ...of(all)]);
    const grown = coming.reduce<string | undefined>(
      (some, piece) => some && mergeYaml(some, piece, orderAt),
      left,
    );
    if (grown === undefined)
      return [
        going.length > 0
          ? unfit(file, 'Take these lines out of it.', going.join('\n'))
          : unfit(file, 'Add these lines where they belong.', coming.join('\n')),
      ];
    draft.edit(file, () => grown);
    return [];
  });
}

const without = (list: readonly string[], other: readonly string[]): readonly string[] =>
  list.filter((one) => !other.includes(one));

/** Everything that a set of capabilities merges, in their order. */
function piecesOf(names: readonly string[], { view, after }: Changing): readonly RenderedFile[] {
  const words = countsAs(after);
  return presencesOf(names).flatMap((presence) =>
    piecesIn(presence, { ...view, has: (name: string) => words.has(name) }),
  );
}

/** What is merged stands beside the files that are laid over the project: `files/` and `merge/`, `with-tasks/` and `merge-with-tasks/`. */
const piecesIn = (presence: Presence, data: object): readonly RenderedFile[] =>
  foldersOf(presence)
    .map((folder) => folder.replace(/files$/, 'merge').replace(/\/(?=with-[^/]*$)/, '/merge-'))
    .map((folder) => path.join(templatesOf('capabilities'), folder))
    .flatMap((folder) => renderOverlay(folder, data));

/** In which order the keys of each section stand, by everything that a document may be made of. */
function orderOf(pieces: readonly string[]): OrderAt {
  const roots = pieces.map(rootMap);
  return (keys) => [...new Set(roots.flatMap((root) => blockAt(root, keys)?.map.items.map(keyOf) ?? []))];
}
