import { RegistryEditor, type Registry } from 'paxx-conventions';
import type { Draft } from '../plan/draft.ts';

const file = 'backend/tests/support/production.ts';

/** The variables with which the project's own tests start production. */
const variables: Registry = {
  id: 'production',
  noun: 'variable',
  part: 'settings',
  file,
  shape: 'object',
  container: 'production',
  isOrdered: true,
};

/** What production does not start without is known to the tests too. A project may have other tests: then nothing is done. */
export function addProductionVariable(draft: Draft, name: string, value: string): void {
  const text = draft.read(file);
  if (text === undefined) return;
  const result = new RegistryEditor(text, variables).add([{ key: name, literal: `'${value}'` }]);
  if (result.kind === 'edited') draft.edit(file, () => result.text);
}
