import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  documentedIn,
  documentVariables,
  dropVariables,
  type DocumentedVariable,
} from '../edits/document-variables.ts';
import type { Draft } from '../plan/draft.ts';
import { absent, unfit, type BaseOf, type Changing } from './changing.ts';
import { capabilityNames, presencesOf } from '../capabilities/known.ts';
import { neighbourAbove } from '../edits/neighbour-above.ts';

const file = '.env.example';

/** Documents the variables of what comes, and takes out those of what goes. */
export function changeVariables(
  draft: Draft,
  { before, after, view }: Changing,
  baseOf: BaseOf,
): readonly Diagnostic[] {
  const variablesOf = (names: readonly string[]): readonly DocumentedVariable[] =>
    presencesOf(names).flatMap(({ piece: { variables = [] } }) =>
      variables.map((one) => ({ ...one, value: one.value.replaceAll('<project>', view.project.name) })),
    );
  const going = lacking(variablesOf(before), variablesOf(after));
  const coming = lacking(variablesOf(after), variablesOf(before));
  if (going.length === 0 && coming.length === 0) return [];
  const documented = draft.read(file);
  if (documented === undefined)
    return coming.length === 0 ? [] : [absent(file, documentVariables('', coming).trimEnd())];
  const order = [...documentedIn(baseOf(file)), ...variablesOf(capabilityNames).map(({ name }) => name)];
  const { text, changed } = dropVariables(documented, going);
  draft.edit(file, () =>
    documentVariables(text, coming, (name, present) => neighbourAbove(order, name, present)),
  );
  return changed.map((name) => unfit(file, `Take ${name} out of it by hand.`));
}

/** Those of a list that another one has not. */
const lacking = (list: readonly DocumentedVariable[], other: readonly DocumentedVariable[]) =>
  list.filter(({ name }) => !other.some((one) => one.name === name));
