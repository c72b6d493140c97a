import { readdirSync } from 'node:fs';
import { interruptionIn } from '../engine/apply/recover.ts';
import { hasCode } from '../engine/plan/has-code.ts';

/** What a folder may hold that is to become a project: a repository that was just made. */
const harmless: ReadonlySet<string> = new Set([
  '.git',
  '.gitkeep',
  '.DS_Store',
  '.idea',
  '.vscode',
  'LICENSE',
]);

/** Says that a folder is no place for a new project, since there is something in it; a run that was interrupted there is none. */
export function occupied(folder: string): string | undefined {
  if (interruptionIn(folder) !== undefined) return undefined;
  const first = namesIn(folder).find((name) => !harmless.has(name));
  return first === undefined ? undefined : `The folder ${folder} is there already, and it holds ${first}.`;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}
