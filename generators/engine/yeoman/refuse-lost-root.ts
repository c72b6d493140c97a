import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';

/**
 * Called by root, yo gives root's rights away before any generator runs, and then may not even read its own settings.
 * What follows is an EACCES that names neither the cause nor the way out (yeoman/yo issues 225 and 230).
 *
 * @throws Error that yo prints, with the exit code 2
 */
export function refuseLostRoot(
  home: string = homedir(),
  uid: number | undefined = process.getuid?.(),
  canRead: (folder: string) => boolean = isReadable,
): void {
  if (uid === undefined || uid === 0 || canRead(home)) return;
  throw Object.assign(
    new Error(
      `yo was started by root and has given root's rights away: it now runs as user ${uid}, who may not read ${home}.\n` +
        'Run "npx generator-paxx" with the same arguments instead, which works as root, or call yo as another user.',
    ),
    { code: 2 },
  );
}

function isReadable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch (error) {
    // A home that does not exist yet is no sign of lost rights.
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}
