import { existsSync } from 'node:fs';
import path from 'node:path';

/** The release that generated projects were proven with; used where pnpm itself is not installed. */
const release = 'pnpm@12.21.0';
const fallback = ['npx', '--yes', release] as const;

/** How to call pnpm on this machine: by itself when it is on the PATH, through npx otherwise. */
export function packageManager(...args: readonly string[]): {
  readonly command: string;
  readonly args: readonly string[];
} {
  const [command, ...prefix] = isOnPath('pnpm') ? (['pnpm'] as const) : fallback;
  return { command, args: [...prefix, ...args] };
}

/**
 * How people call pnpm on this machine, for the lines that say what to try next. The release is exact, because npx asks
 * again before every call of a range.
 */
export const typedPackageManager = (): string => (isOnPath('pnpm') ? 'pnpm' : `npx ${release}`);

function isOnPath(command: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', '.ps1'] : [''];
  return folders.some(
    (folder) => folder !== '' && endings.some((ending) => existsSync(path.join(folder, command + ending))),
  );
}
