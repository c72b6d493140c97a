import { printField } from 'paxx-conventions';
import type { FeatureInput } from './gather-spec.ts';

/** The command that makes the same without a question, word by word. */
export function commandOf({ spec, feature, half }: FeatureInput): string[] {
  const flags = [
    ...(spec.plural === undefined ? [] : ['--plural', feature.plural.kebab]),
    ...(spec.tasks ? ['--tasks'] : []),
    ...(spec.softDelete ? ['--soft-delete'] : []),
    ...(spec.admin ? ['--admin'] : []),
    ...(spec.app ? [] : ['--no-app']),
    ...(half === 'both' ? [] : [`--${half}-only`]),
  ];
  const name = spec.plural === undefined ? feature.plural.kebab : feature.kebab;
  return ['feature', name, ...spec.fields.map(printField), ...flags];
}
