import type { EditResult, RegistryEditor } from '../edits/registry-editor.ts';
import type { Splice } from '../edits/splice.ts';
import type { Entry, Refusal } from '../registry/reading.ts';
import type { Repair } from './repair-of.ts';

/** A registry with its repairs, and the splices of each edit on the way, each of the text before it. */
export interface Repaired {
  /** Of the repaired text. */
  readonly editor: RegistryEditor;
  readonly steps: readonly (readonly Splice[])[];
  /** Edits that people must make. */
  readonly refused: readonly Refusal[];
}

/** Makes all repairs of one registry file: one edit takes away, one for each new key, and one adds. */
export function applyRepairs(opened: RegistryEditor, repairs: readonly Repair[]): Repaired {
  const steps: (readonly Splice[])[] = [];
  const refused: Refusal[] = [];
  let editor = opened;
  const take = (result: EditResult): void => {
    if (result.kind === 'cannot') refused.push(result);
    if (result.kind !== 'edited') return;
    steps.push(result.splices);
    editor = result.editor;
  };
  const takeAll = <Item>(items: readonly Item[], attempt: (some: readonly Item[]) => EditResult): void => {
    const together = attempt(items);
    const hindered = together.kind === 'cannot' ? hinderedOf(items, attempt) : new Map<Item, Refusal>();
    refused.push(...hindered.values());
    take(hindered.size === 0 ? together : attempt(items.filter((item) => !hindered.has(item))));
  };
  const going = repairs.flatMap((one) => (one.kind === 'remove' ? [one.read] : []));
  const coming = repairs.flatMap((one) => (one.kind === 'add' ? [one.entry] : []));
  if (going.length > 0) takeAll(going, (some) => editor.remove(some));
  for (const one of inTurn(repairs.filter((one) => one.kind === 'rename')))
    take(editor.rename(one.from, one.to));
  const refusals = coming.map((entry) => editor.refusal(entry));
  refused.push(...refusals.filter((one) => one !== undefined));
  takeAll(
    coming.filter((_, index) => refusals[index] === undefined),
    (some) => editor.add(some),
  );
  return { editor, steps, refused };
}

type Rename = Extract<Repair, { kind: 'rename' }>;

/** Renames that want each other's keys step aside first: under a key that nobody has. */
function inTurn(renames: readonly Rename[]): readonly Rename[] {
  const wanted = new Set(renames.map(({ to }) => to.key));
  const aside = renames.filter(({ from }) => wanted.has(from.key));
  const away = ({ from }: Rename): Entry => ({ ...from, key: `${from.key}__aside` });
  return [
    ...aside.map((one): Rename => ({ ...one, to: away(one) })),
    ...renames.map((one): Rename => (aside.includes(one) ? { ...one, from: away(one) } : one)),
  ];
}

/**
 * What cannot be done even alone: what is in the way of one entry must not keep out the others, nor be said of them. A few
 * among many are found by halves.
 */
function hinderedOf<Item>(
  items: readonly Item[],
  attempt: (some: readonly Item[]) => EditResult,
): ReadonlyMap<Item, Refusal> {
  const result = attempt(items);
  const [first, second] = items;
  if (result.kind !== 'cannot' || first === undefined) return new Map();
  if (second === undefined) return new Map([[first, result]]);
  const middle = items.length >> 1;
  const halves = [items.slice(0, middle), items.slice(middle)];
  return new Map(halves.flatMap((half) => [...hinderedOf(half, attempt)]));
}
