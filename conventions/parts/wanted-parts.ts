import type { FeatureSpec } from '../spec/feature-spec.ts';
import type { PartRow } from './part-row.ts';
import { parts, sliceParts, type SlicePart } from './parts.ts';

/** The parts that a spec asks for, in the order of reading; a layout may lack some of them. */
export function wantedParts(spec: FeatureSpec): SlicePart[] {
  return sliceParts.filter((part) => {
    const { when }: PartRow = parts[part];
    return when === undefined || (when !== 'by hand' && spec[when]);
  });
}
