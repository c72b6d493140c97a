/** Why the system refused something, in words, and what helps; the system's own words where nothing better is known. */
export interface Cause {
  readonly reason: string;
  readonly remedy?: string;
}

const full = 'Free some space, or inodes (see "df -i"), then repeat the command.';
const files = 'Raise the limit of open files ("ulimit -n 1024"), then repeat the command.';
const rights = 'Give yourself the right to write there, then repeat the command.';

const causes: Readonly<Record<string, Required<Cause>>> = {
  ENOSPC: { reason: 'the disk is full', remedy: full },
  EDQUOT: { reason: 'the quota of the disk is used up', remedy: full },
  EROFS: {
    reason: 'the file system is mounted read-only',
    remedy: 'Mount it writable, or work in a copy of the project.',
  },
  EACCES: { reason: 'access is denied', remedy: rights },
  EPERM: { reason: 'the operation is not permitted', remedy: rights },
  EMFILE: { reason: 'too many files are open', remedy: files },
  ENFILE: { reason: 'too many files are open on this machine', remedy: files },
  EIO: { reason: 'the disk reports an error', remedy: 'Check the disk, then repeat the command.' },
};

/** `causeOf(error)` of an ENOSPC: `{ reason: 'the disk is full (ENOSPC: …)', remedy: 'Free some space, …' }`. */
export function causeOf(error: unknown): Cause {
  const said = error instanceof Error ? error.message : String(error);
  const cause = error instanceof Error && 'code' in error ? causes[String(error.code)] : undefined;
  return cause ? { reason: `${cause.reason}: ${said}`, remedy: cause.remedy } : { reason: said };
}
