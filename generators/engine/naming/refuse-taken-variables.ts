import { filesMatching, pathOf, type Names } from 'paxx-conventions';
import { capabilityNames, presencesOf } from '../capabilities/known.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import type { Project } from '../project/project.ts';

/**
 * @throws PaxxError where another settings group has one of the variables, or a capability that the project may get later:
 * both would read it, with two meanings
 */
export function refuseTakenVariables(variables: readonly string[], group: Names, project: Project): void {
  const own = pathOf('settings', group, project.conventions);
  const files = filesMatching(project.conventions.layout.settings ?? '', project);
  const has = (file: string, name: string): boolean =>
    new RegExp(`^\\s+${name}:`, 'm').test(project.read(file) ?? '');
  for (const file of files.filter((other) => other !== own)) {
    const taken = variables.find((name) => has(file, name));
    if (taken !== undefined) throw takenBy(file, taken, { file });
  }
  // What stands in the group already may be said again.
  for (const { name, piece } of presencesOf(capabilityNames)) {
    const taken = piece.variables?.find((one) => variables.includes(one.name) && !has(own, one.name));
    if (taken) throw takenBy(`the capability "${name}"`, taken.name);
  }
}

const takenBy = (owner: string, variable: string, place: { readonly file?: string } = {}): PaxxError =>
  PaxxError.of('PAXX2001', `The variable ${variable} belongs to ${owner} already.`, {
    ...place,
    remedy: `Choose another name, such as MY_${variable}.`,
  });
