import { featureSpecSchema, type FeatureSpec } from './feature-spec.ts';

export type SpecResult =
  | { readonly kind: 'spec'; readonly spec: FeatureSpec }
  | { readonly kind: 'faulty'; readonly faults: readonly SpecFault[] };

export interface SpecFault {
  /** Key of the answers file, such as `fields.1`. */
  readonly key: string;
  readonly message: string;
}

/** Checks a spec from whatever source; never throws. */
export function parseSpec(input: unknown): SpecResult {
  const parsed = featureSpecSchema.safeParse(input);
  if (parsed.success) return { kind: 'spec', spec: parsed.data };
  return {
    kind: 'faulty',
    faults: parsed.error.issues.map(({ path, message }) => ({ key: path.map(String).join('.'), message })),
  };
}
