import { documentVariables, type DocumentedVariable } from '../edits/document-variables.ts';
import type { Draft } from '../plan/draft.ts';

const file = '.env.example';

/** Documents variables for whoever sets up the project. Where it has no such file, the lines are left to its team. */
export function documentInExample(draft: Draft, variables: readonly DocumentedVariable[]): void {
  if (variables.length === 0) return;
  if (draft.read(file) !== undefined) return draft.edit(file, (text) => documentVariables(text, variables));
  const lines = documentVariables('', variables).trimEnd();
  draft.addNotice(`There is no ${file}, so these lines are left to you.\n${lines}`);
}
