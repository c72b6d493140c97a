import { cpSync, symlinkSync } from 'node:fs';
import { fixtureFiles } from './fixture-files.ts';
import { createProject, type Files, type Project } from './project.ts';

const config = `import parser from '@typescript-eslint/parser';
import paxx from 'eslint-plugin-paxx';

export default [
  { files: ['**/*.ts'], languageOptions: { parser } },
  ...paxx.project({ root: import.meta.dirname, preset: 'strict' }),
];
`;

/** A project with ESLint and the built plugin in its `node_modules`, so that any process can lint it. */
export function createLintProject(modules: string, changes: Files = {}): Project {
  const project = createProject({ ...fixtureFiles, 'eslint.config.js': config, ...changes });
  symlinkSync(modules, project.at('node_modules'), 'dir');
  return project;
}

/** The same project in another place, as a CI cache restores it. */
export function copyOf(project: Project): Project {
  const copy = createProject({});
  cpSync(project.root, copy.root, { recursive: true, verbatimSymlinks: true });
  return copy;
}
