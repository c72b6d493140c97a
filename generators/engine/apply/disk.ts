import {
  closeSync,
  copyFileSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { hasCode } from '../plan/has-code.ts';

/** Called before every single change of the disk, with its name: `rename backend/src/app.ts`. Tests interrupt here. */
export type OnStep = (step: string) => void;

/** Access of a file to be written: that of the file it replaces, or the default, less what the umask takes away. */
export type Access = Pick<Stats, 'mode' | 'uid' | 'gid'> | { readonly isExecutable: boolean };

/** Every way in which applying a plan changes the disk; each one may be interrupted before it, and in its middle. */
export function createDisk(onStep: OnStep = () => undefined) {
  return {
    makeFolder: (folder: string): void => {
      onStep(`make ${folder}`);
      tolerating(['EEXIST'], () => mkdirSync(folder));
    },
    /** Writes a file that does not exist yet, through to the device. */
    writeNew: (file: string, contents: string, access: Access): void =>
      writeNew(file, contents, access, onStep),
    rename: (from: string, to: string): void => {
      onStep(`rename ${from} to ${to}`);
      patiently(() => renameSync(from, to));
    },
    /** The same between folders that may stand on two file systems: then by way of a copy beside the target. */
    move: (from: string, to: string, beside: string): void => {
      onStep(`move ${from} to ${to}`);
      patiently(() => renameOrCopy(from, to, beside, onStep));
    },
    /** A second name for the same file, or a copy where the file system has no hard links. Fails when `to` exists. */
    keep: (from: string, to: string): void => {
      onStep(`keep ${from} as ${to}`);
      linkOrCopy(from, to);
    },
    remove: (file: string): void => {
      onStep(`remove ${file}`);
      tolerating(['ENOENT'], () => patiently(() => unlinkSync(file)));
    },
    /** Removes a folder, if it is there and empty. */
    removeEmptyFolder: (folder: string): void => {
      onStep(`remove folder ${folder}`);
      // macOS reports a folder that is not empty as EEXIST on some file systems.
      tolerating(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'], () => rmdirSync(folder));
    },
    /** Makes the names in a folder durable. */
    syncFolder: (folder: string): void => {
      onStep(`sync ${folder}`);
      syncFolder(folder);
    },
  };
}

function writeNew(file: string, contents: string, access: Access, onStep: OnStep): void {
  onStep(`create ${file}`);
  const isExecutable = 'isExecutable' in access && access.isExecutable;
  const descriptor = openSync(file, 'wx', isExecutable ? 0o777 : 0o666);
  try {
    onStep(`write ${file}`);
    writeFileSync(descriptor, contents);
    if ('mode' in access) takeAccess(descriptor, access);
    onStep(`flush ${file}`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function takeAccess(descriptor: number, { mode, uid, gid }: Pick<Stats, 'mode' | 'uid' | 'gid'>): void {
  // Only root may give a file away; for everybody else the new file is theirs, as it would be after an editor's save.
  if (process.getuid?.() === 0) tolerating(['EPERM', 'EINVAL'], () => fchownSync(descriptor, uid, gid));
  fchmodSync(descriptor, mode & 0o7777);
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'EXDEV')) throw error;
    copyThrough(from, to, constants.COPYFILE_EXCL);
  }
}

function renameOrCopy(from: string, to: string, beside: string, onStep: OnStep): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    onStep(`copy ${from} to ${beside}`);
    copyThrough(from, beside);
    onStep(`rename ${beside} to ${to}`);
    renameSync(beside, to);
    onStep(`remove ${from}`);
    unlinkSync(from);
  }
}

/** A copy with the access of the original, through to the device. */
function copyThrough(from: string, to: string, mode = 0): void {
  const { mode: bits, uid, gid } = statSync(from);
  copyFileSync(from, to, mode);
  const descriptor = openSync(to, 'r+');
  try {
    takeAccess(descriptor, { mode: bits, uid, gid });
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function syncFolder(folder: string): void {
  // Windows cannot open a folder, and keeps its names by its own journal.
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    tolerating(['EINVAL', 'ENOTSUP'], () => fsyncSync(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

/** On Windows an editor or a virus scanner may hold a file open for some milliseconds. */
function patiently(act: () => void, attempt = 0): void {
  try {
    act();
  } catch (error) {
    if (process.platform !== 'win32' || attempt === 6 || !hasCode(error, 'EPERM', 'EBUSY', 'EACCES'))
      throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10 * 2 ** attempt);
    patiently(act, attempt + 1);
  }
}

function tolerating(codes: readonly string[], act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!hasCode(error, ...codes)) throw error;
  }
}

/**
 * Tries something on the way out. Tidying up must not hide why the work itself failed, and whatever is left over is
 * found and removed by the next command.
 */
export function quietly(tidy: () => void): void {
  try {
    tidy();
  } catch {
    // See above: the error that is already on its way says more.
  }
}
