import { afterAll } from 'vitest';
import { fixtureFiles } from './fixture-files.ts';
import { createProject, type Files, type Project } from './project.ts';

/** The fixture project, changed where a test file says so, for as long as the test file runs. */
export function fixtureProject(changes: Files = {}): Project {
  const project = createProject({ ...fixtureFiles, ...changes });
  afterAll(() => project.remove('.'));
  return project;
}
