import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { hasCode } from '../plan/has-code.ts';
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
  readonly version: number;
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
          'Put the tree back with git, then remove .paxx/tmp and the files named *.paxx-*.tmp and *.paxx-*.old.',
        cause: error,
      },
    );
  }
}

/** A journal may come with a cloned repository: it must not lead out of the project. */
function checkJournal(root: string, { version, id, folders, steps }: Journal): void {
  if (version !== 1) throw new Error('The journal has another version.');
  if (!/^[0-9a-f]{8}$/.test(id)) throw new Error('The journal has no id.');
  for (const place of [...folders, ...steps.map((step) => step.path)]) {
    const isBad = pathFault(place) !== undefined || !isInside(root, path.dirname(path.join(root, place)));
    if (isBad) throw new Error(`The journal leads to ${place}.`);
  }
}

export function removeJournal({ disk, journalFile }: Site): void {
  for (const file of [`${journalFile}.next`, journalFile]) disk.remove(file);
}

/** The absolute places of one step: the file, its new contents and its old contents beside it. */
export function placesOf(
  { root }: Site,
  { id }: Journal,
  { path: file }: Pick<Step, 'path'>,
): Record<'target' | 'staged' | 'backup', string> {
  const target = path.join(root, file);
  return { target, staged: `${target}.paxx-${id}.tmp`, backup: `${target}.paxx-${id}.old` };
}

/** The name of a staged file, as `placesOf` makes it. */
export const stagedName = /\.paxx-[0-9a-f]{8}\.tmp$/;
