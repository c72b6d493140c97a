import type { RegistryEditor } from '../edits/registry-editor.ts';
import type { Splice } from '../edits/splice.ts';
import type { EditResult, Entry, ReadEntry, Refusal } from '../registry/reading.ts';
import type { Finding } from './finding.ts';

/** The edit that ends a finding. */
export type Repair =
  | { readonly kind: 'add'; readonly entry: Entry }
  | { readonly kind: 'remove'; readonly read: ReadEntry }
  | { readonly kind: 'rename'; readonly from: Entry; readonly to: Entry };

/** What repairs a finding; `undefined` where somebody has to decide. */
export function repairOf({ kind, member, read }: Finding): Repair | undefined {
  if (kind === 'missing' && member) return { kind: 'add', entry: member.entry };
  if (kind === 'misnamed' && member && read)
    return { kind: 'rename', from: { ...member.entry, key: read.key }, to: member.entry };
  if ((kind === 'dead' || kind === 'duplicate' || kind === 'orphaned') && read)
    return { kind: 'remove', read };
  return undefined;
}

/** A text with its repairs, and the splices of each edit on the way, each of the text before it. */
export interface Repaired {
  readonly text: string;
  readonly steps: readonly (readonly Splice[])[];
  /** Edits that people must make. */
  readonly refused: readonly Refusal[];
}

/**
 * Makes all repairs of one registry file: one edit takes away, one for each new key, and one adds.
 *
 * @param open the editor of a text of this file
 */
export function applyRepairs(
  text: string,
  repairs: readonly Repair[],
  open: (text: string) => RegistryEditor,
): Repaired {
  const steps: (readonly Splice[])[] = [];
  const refused: Refusal[] = [];
  let current = text;
  const take = (edit: (editor: RegistryEditor) => EditResult): void => {
    const result = edit(open(current));
    if (result.kind === 'cannot') refused.push(result);
    if (result.kind !== 'edited') return;
    steps.push(result.splices);
    current = result.text;
  };
  const going = repairs.flatMap((one) => (one.kind === 'remove' ? [one.read] : []));
  const coming = repairs.flatMap((one) => (one.kind === 'add' ? [one.entry] : []));
  if (going.length > 0) take((editor) => editor.remove(going));
  for (const one of repairs) if (one.kind === 'rename') take((editor) => editor.rename(one.from, one.to));
  if (coming.length > 0)
    take((editor) => {
      const refusals = coming.map((entry) => editor.refusal(entry));
      refused.push(...refusals.filter((one) => one !== undefined));
      return editor.add(coming.filter((_, index) => refusals[index] === undefined));
    });
  return { text: current, steps, refused };
}
