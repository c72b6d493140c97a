import path from 'node:path';
import { NameError, plainNames, type Names } from 'paxx-conventions';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { isDevice } from '../engine/plan/path-fault.ts';
import { openProject } from '../engine/project/open-project.ts';

/** The name of a project follows the rules of a feature's name. @throws NameError */
export function projectNames(folder: string): Names {
  if (isDevice(folder))
    throw new NameError(
      `Windows reserves the name "${folder}" for a device.`,
      `Choose another one, such as "my-${folder}".`,
    );
  return plainNames(folder);
}

/** What people should know of a place: that of another project is often a slip. */
export function noticesOfPlace(root: string): readonly string[] {
  try {
    const outer = openProject(path.dirname(root)).root;
    return [`${root} is inside the project ${outer}, whose formatter and linter will look at both.`];
  } catch (error) {
    if (error instanceof PaxxError) return [];
    throw error;
  }
}
