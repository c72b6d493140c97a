import type { Entry, ReadEntry } from '../registry/reading.ts';
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
