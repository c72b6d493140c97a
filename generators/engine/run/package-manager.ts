import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PostStep } from '../plan/plan.ts';
import type { NextStep } from './command.ts';

/** The release that generated projects were proven with; used where pnpm itself is not installed. */
const release = 'pnpm@12.21.0';
const fallback = ['npx', '--yes', release] as const;

/** A run of pnpm in the project's root: by itself where it is on this machine's PATH, through npx otherwise. */
export function postStep(title: string, script: string): PostStep {
  const [command, ...prefix] = isOnPath('pnpm') ? (['pnpm'] as const) : fallback;
  return { title, command, args: [...prefix, script], cwd: '' };
}

/** The API's document and its client are derived from the code, so they are written anew once it is there. */
export const generateStep = (): PostStep =>
  postStep('Writing the API document and its client anew', 'api:generate');

/**
 * How people call pnpm on this machine, for the lines that say what to try next. The release is exact, because npx asks
 * again before every call of a range.
 */
export const typedPackageManager = (): string => (isOnPath('pnpm') ? 'pnpm' : `npx ${release}`);

/** What is worth trying after every change of a project. */
export const checkStep = (): NextStep => [
  `${typedPackageManager()} check`,
  'format, lint, types, API document and tests',
];

function isOnPath(command: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', '.ps1'] : [''];
  return folders.some(
    (folder) => folder !== '' && endings.some((ending) => existsSync(path.join(folder, command + ending))),
  );
}
