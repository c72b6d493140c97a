import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Draft } from '../plan/draft.ts';
import type { PostStep } from '../plan/plan.ts';
import type { Project } from '../project/project.ts';
import type { NextStep } from './command.ts';

/** The release that generated projects were proven with; used where pnpm itself is not installed. */
const release = 'pnpm@12.21.0';
const fallback = ['npx', '--yes', release] as const;

/** A run of pnpm in the project's root: by itself where it is on this machine's PATH, through npx otherwise. */
function postStep(title: string, script: string, timeoutInSeconds: number): PostStep {
  const [command, ...prefix] = isOnPath('pnpm') ? (['pnpm'] as const) : fallback;
  return { title, command, args: [...prefix, script], cwd: '', timeoutInSeconds };
}

/** A slow network may need some minutes. */
export const installStep = (): PostStep => postStep('Installing the dependencies', 'install', 900);

/** The API's document and its client are derived from the code, so they are written once it is there. */
export const generateStep = (): PostStep =>
  postStep('Writing the API document and its client', 'api:generate', 180);

/** Writes the API document anew where that can succeed, and is left to the user with the reason everywhere else. */
export function addGenerateStep(draft: Draft, project: Project): void {
  if (!/"api:generate"\s*:/.test(project.read('package.json') ?? ''))
    return draft.leaveOut(generateStep(), 'because package.json has no such script');
  if (project.read('node_modules/.modules.yaml') !== undefined) return draft.addPostStep(generateStep());
  const reason = 'because the dependencies are not installed';
  draft.leaveOut(installStep(), reason);
  draft.leaveOut(generateStep(), reason);
}

/**
 * How people call pnpm on this machine, for the lines that say what to try next. The release is exact, because npx asks
 * again before every call of a range.
 */
export const typedPackageManager = (): string => (isOnPath('pnpm') ? 'pnpm' : `npx ${release}`);

/** Commands of pnpm as people call it here. */
export const typed = (steps: readonly NextStep[]): readonly NextStep[] =>
  steps.map(([command, purpose]) => [command.replace(/^pnpm (?=\w)/, `${typedPackageManager()} `), purpose]);

/** What is worth trying after every change of a project. */
export const checkStep = (): NextStep => [
  `${typedPackageManager()} check`,
  'format, lint, types, API document and tests',
];

/** Whether a shell would find a program. */
export function isOnPath(command: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', '.ps1'] : [''];
  return folders.some(
    (folder) => folder !== '' && endings.some((ending) => existsSync(path.join(folder, command + ending))),
  );
}
