import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A project on disk: real files, because the rules read real files. */
export interface Project {
  readonly root: string;
  readonly at: (path: string) => string;
  readonly write: (path: string, text: string | Uint8Array) => void;
  readonly read: (path: string) => string;
  readonly remove: (path: string) => void;
}

export type Files = Readonly<Record<string, string>>;

/** Writes a project into a folder of its own; the caller, or the running test, removes it. */
export function createProject(files: Files): Project {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'paxx-lint-')));
  const at = (path: string): string => join(root, path);
  const project: Project = {
    root,
    at,
    write: (path, text) => {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
    },
    read: (path) => readFileSync(at(path), 'utf8'),
    remove: (path) => rmSync(at(path), { recursive: true, force: true }),
  };
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  return project;
}

/** A project that lives as long as the running test. */
export function useProject(files: Files): Project {
  const project = createProject(files);
  onTestFinished(() => project.remove('.'));
  return project;
}
