import { keepFiles } from './keep-files.ts';
import { startWithTracing } from './start-with-tracing.ts';
import type { TextEdit } from './text-edit.ts';

/** What one kind of infrastructure wants of the files that start the project's processes. */
export interface StartEdits {
  /** A file that only a project with it has. */
  readonly evidence: string;
  readonly edits: (project: string) => readonly TextEdit[];
}

/** Infrastructure and deployment may come in either order: whichever is second makes these edits. */
export const startEdits: readonly StartEdits[] = [
  { evidence: 'backend/src/core/start-tracing.ts', edits: startWithTracing },
  { evidence: 'backend/src/core/storage.ts', edits: keepFiles },
];
