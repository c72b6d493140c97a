import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { hasCode } from '../plan/has-code.ts';
import { hashOf } from '../plan/hash-of.ts';
import { isInside } from '../plan/is-inside.ts';
import { pathFault } from '../plan/path-fault.ts';
import type { Change } from '../plan/plan.ts';
import { replaceFile, type Site } from './site.ts';

/**
 * What an interrupted run leaves for the next one.
 *
 * - `staging`: nothing of the tree has changed; staged files may be missing or half written.
 * - `prepared`: every staged file is complete; the tree may have changed in part.
 * - `done`: the tree is the new one; only staged names are left to be removed.
 */
export interface Journal {
  /** 2; the first version staged beside the target, where git and editors saw it. */
  readonly version: 1 | 2;
  readonly state: 'staging' | 'prepared' | 'done';
  /** Part of the name of every staged file: eight hex digits. */
  readonly id: string;
  readonly command: string;
  /** Folders that are made for new files, parents first. */
  readonly folders: readonly string[];
  readonly steps: readonly Step[];
}

/** One change of one file. Path and hashes as in the plan. */
export type Step = Pick<Change, 'path' | 'before' | 'after'>;

/** Replaces the journal in one step, through to the device. */
export function writeJournal(site: Site, journal: Journal): void {
  replaceFile(site, site.journalFile, `${JSON.stringify(journal, null, 2)}\n`);
  site.disk.syncFolder(site.folder);
}

/** The journal of an interrupted run, or `undefined`. @throws PaxxError when it cannot be trusted. */
export function readJournal({ root, journalFile }: Site): Journal | undefined {
  try {
    const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as Journal;
    checkJournal(root, journal);
    return journal;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw PaxxError.of(
      'PAXX5004',
      'The journal of an interrupted paxx command cannot be read. Nothing was changed.',
      {
        file: '.paxx/tmp/journal.json',
        remedy:
          'Put the tree back with git, then remove .paxx/tmp, and any files named *.paxx-*.tmp or *.paxx-*.old.',
        cause: error,
      },
    );
  }
}

/** A journal may come with a cloned repository: it must not lead out of the project. */
function checkJournal(root: string, { version, id, folders, steps }: Journal): void {
  if (![1, 2].includes(version)) throw new Error('The journal has another version.');
  if (!/^[0-9a-f]{8}$/.test(id)) throw new Error('The journal has no id.');
  for (const place of [...folders, ...steps.map((step) => step.path)]) {
    const isBad = pathFault(place) !== undefined || !isInside(root, path.dirname(path.join(root, place)));
    if (isBad) throw new Error(`The journal leads to ${place}.`);
  }
}

export function removeJournal({ disk, journalFile }: Site): void {
  for (const file of [`${journalFile}.next`, journalFile]) disk.remove(file);
}

/**
 * The absolute places of one step: the file, its new and its old contents, and where both may pass through between two
 * file systems. Contents wait in a folder of their own, which git ignores and nobody watches, and which goes as a whole.
 */
export function placesOf(
  { root, folder }: Site,
  { id, version }: Journal,
  { path: file }: Pick<Step, 'path'>,
): Record<'target' | 'staged' | 'backup' | 'besideTarget' | 'besideBackup', string> {
  const target = path.join(root, file);
  const besideTarget = `${target}.paxx-${id}.tmp`;
  if (version === 1) {
    const backup = `${target}.paxx-${id}.old`;
    return { target, staged: besideTarget, backup, besideTarget, besideBackup: `${backup}.tmp` };
  }
  const [staged = '', backup = ''] = ['tmp', 'old'].map((ending) =>
    path.join(folder, `${id}-${hashOf(file).slice(0, 16)}.${ending}`),
  );
  return { target, staged, backup, besideTarget, besideBackup: `${backup}.tmp` };
}

/** The names of staged files, as `placesOf` makes them: in their folder, and beside the target. */
export const stagedNames = {
  inFolder: /^[0-9a-f]{8}-[0-9a-f]{16}\.(?:tmp|old)(?:\.tmp)?$/,
  beside: /\.paxx-[0-9a-f]{8}\.tmp$/,
} as const;
