import { existsSync } from 'node:fs';
import path from 'node:path';

/** The release that generated projects were proven with; used where pnpm itself is not installed. */
const fallback = ['npx', '--yes', 'pnpm@12.21.0'] as const;

/** How to call pnpm on this machine: by itself when it is on the PATH, through npx otherwise. */
export function packageManager(...args: readonly string[]): {
  readonly command: string;
  readonly args: readonly string[];
} {
  const [command, ...prefix] = isOnPath('pnpm') ? (['pnpm'] as const) : fallback;
  return { command, args: [...prefix, ...args] };
}

/** How people call pnpm on this machine, for the lines that say what to try next. */
export const typedPackageManager = (): string => (isOnPath('pnpm') ? 'pnpm' : 'npx pnpm@12');

function isOnPath(command: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', '.ps1'] : [''];
  return folders.some(
    (folder) => folder !== '' && endings.some((ending) => existsSync(path.join(folder, command + ending))),
  );
}
