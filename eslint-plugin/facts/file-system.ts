import fs from 'node:fs';
import { dirname } from 'node:path';

/** What tells two contents of one path apart without reading them. */
export interface Stamp {
  /** `missing`, or everything about the file that a write changes. */
  readonly key: string;
  /** The file is so young that a second write might leave the same key: only its text is proof. */
  readonly isRacy: boolean;
}

/** The three questions the facts ask of the disk; tests count them. */
export interface FileSystem {
  stamp(path: string): Stamp;
  read(path: string): string | undefined;
  list(folder: string): readonly string[];
}

export const missing: Stamp = { key: 'missing', isRacy: false };

/** Something that cannot be looked at: nobody may conclude that it is gone. */
const unreachable: Stamp = { key: 'unreachable', isRacy: false };

const racyNanoseconds = 2_000_000_000n;

/** The real disk. What cannot be reached has no text and no names, but it is not missing. */
export const disk: FileSystem = {
  stamp(path) {
    const stat = attempt(() => fs.statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null);
    if (!stat) return stat === null ? missing : unreachable;
    const age = BigInt(Date.now()) * 1_000_000n - stat.mtimeNs;
    return {
      key: `${String(stat.mtimeNs)}.${String(stat.ctimeNs)}.${String(stat.size)}.${String(stat.ino)}`,
      isRacy: age < racyNanoseconds,
    };
  },
  read: (path) => attempt(() => textAt(path)),
  list: (folder) => attempt(() => fs.readdirSync(folder).sort()) ?? [],
};

/** Whoever opens or reads a pipe waits for somebody to write, so what was opened is asked whether it is a file. */
function textAt(path: string): string | undefined {
  const descriptor = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
  try {
    return fs.fstatSync(descriptor).isFile() ? fs.readFileSync(descriptor, 'utf8') : undefined;
  } finally {
    fs.closeSync(descriptor);
  }
}

function attempt<Value>(ask: () => Value): Value | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** Whether the nearest thing on the way to a missing file is a link: it may hide what its target holds. */
export function isBehindLink(path: string): boolean {
  const found = attempt(() => fs.lstatSync(path));
  if (found) return found.isSymbolicLink();
  return path !== dirname(path) && isBehindLink(dirname(path));
}
