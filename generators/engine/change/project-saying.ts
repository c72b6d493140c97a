import { readConventions } from 'paxx-conventions';
import type { Project } from '../project/project.ts';

/** The project as it is with this `.yo-rc.json`. */
export function projectSaying(text: string, project: Project): Project {
  const result = readConventions(text);
  return result.kind === 'read'
    ? { ...project, conventions: result.conventions, config: result.config }
    : project;
}
