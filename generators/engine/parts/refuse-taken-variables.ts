import { filesMatching, pathOf, type Names } from 'paxx-conventions';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import type { Project } from '../project/project.ts';

/** @throws PaxxError where another settings group has one of the variables: both would read it, with two meanings */
export function refuseTakenVariables(variables: readonly string[], group: Names, project: Project): void {
  const own = pathOf('settings', group, project.conventions);
  const files = filesMatching(project.conventions.layout.settings ?? '', project);
  for (const file of files.filter((other) => other !== own)) {
    const text = project.read(file) ?? '';
    const taken = variables.find((name) => new RegExp(`^\\s+${name}:`, 'm').test(text));
    if (taken !== undefined)
      throw PaxxError.of('PAXX2001', `The variable ${taken} belongs to ${file} already.`, {
        file,
        remedy: `Choose another name, such as MY_${taken}.`,
      });
  }
}
