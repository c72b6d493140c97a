import { checkShape } from '../json/check-shape.ts';
import { featureSpecSchema, type FeatureSpec } from './feature-spec.ts';

export type SpecResult =
  | { readonly kind: 'spec'; readonly spec: FeatureSpec }
  | { readonly kind: 'faulty'; readonly faults: readonly SpecFault[] };

export interface SpecFault {
  /** Key of the answers file, such as `fields.1`. */
  readonly key: string;
  readonly path: readonly (string | number)[];
  /** The key there that is wrong itself. */
  readonly wrongKey?: string;
  readonly message: string;
  readonly remedy?: string;
}

/** Checks a spec from whatever source; never throws. */
export function parseSpec(input: unknown): SpecResult {
  const checked = checkShape(featureSpecSchema, input);
  if (checked.kind === 'checked') return { kind: 'spec', spec: checked.value };
  return {
    kind: 'faulty',
    faults: checked.faults.map(({ path, key, reason, remedy }) => ({
      key: path.join('.'),
      path,
      message: reason,
      ...(key === undefined ? {} : { wrongKey: key }),
      ...(remedy === undefined ? {} : { remedy }),
    })),
  };
}
