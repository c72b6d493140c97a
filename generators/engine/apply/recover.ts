import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { causeOf } from '../diagnostics/cause-of.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { quietly, type OnStep } from './disk.ts';
import { readJournal, stagedNames, type Journal } from './journal.ts';
import { locked } from './lock.ts';
import { siteOf, type Site } from './site.ts';
import { canComplete, complete, finish, rollBack } from './steps.ts';

/** What became of a run that was interrupted. */
export interface Recovery {
  readonly kind: 'nothing' | 'completed' | 'rolled back' | 'cleaned';
  /** The command that was interrupted. */
  readonly command?: string;
  /** Files that somebody changed since, and that stay as they are. */
  readonly untouched: readonly string[];
}

const nothing: Recovery = { kind: 'nothing', untouched: [] };

/** Whether an earlier run left something behind, or is still going on. */
export const hasTraces = (root: string): boolean => existsSync(siteOf(root).folder);

/**
 * The run that was interrupted while it wrote, and what the next command that writes will make of it. It writes nothing,
 * for commands that must not.
 *
 * @throws PaxxError when the journal cannot be read
 */
export function interruptionIn(root: string): Required<Pick<Recovery, 'kind' | 'command'>> | undefined {
  const site = siteOf(root);
  const journal = readJournal(site);
  if (!journal) return undefined;
  const isCompletable = journal.state === 'done' || canComplete(site, journal);
  return { kind: isCompletable ? 'completed' : 'rolled back', command: journal.command };
}

/**
 * Completes what an interrupted run had prepared, or puts the old tree back. Every command calls it before it reads the
 * project; where no run was interrupted it costs one look at the disk.
 *
 * @throws PaxxError while another command is writing, or when the journal cannot be read.
 */
export function recover(root: string, { onStep }: { readonly onStep?: OnStep } = {}): Recovery {
  const site = siteOf(root, onStep);
  if (!existsSync(site.folder)) {
    // A run can also be interrupted between the making, or the removing, of the two folders.
    if (existsSync(site.parent)) quietly(() => site.disk.removeEmptyFolder(site.parent));
    return nothing;
  }
  return locked(site, () => recoverLocked(site));
}

/** The same for who already holds the lock. */
export function recoverLocked(site: Site): Recovery {
  const journal = readJournal(site);
  if (!journal) return removeStray(site);
  try {
    return settle(site, journal);
  } catch (error) {
    const { reason, remedy = 'Remove the cause.' } = causeOf(error);
    const message = `The command "${journal.command}" was interrupted, and cannot be completed or undone: ${reason}`;
    const next = 'The next paxx command tries again.';
    throw PaxxError.of('PAXX5003', message, { remedy: `${remedy} ${next}`, cause: error });
  }
}

function settle(site: Site, journal: Journal): Recovery {
  const { command } = journal;
  if (journal.state === 'done' || isCompleted(site, journal)) {
    finish(site, journal);
    return { kind: 'completed', command, untouched: [] };
  }
  return { kind: 'rolled back', command, untouched: rollBack(site, journal) };
}

function isCompleted(site: Site, journal: Journal): boolean {
  if (!canComplete(site, journal)) return false;
  try {
    complete(site, journal);
    return true;
  } catch {
    // What kept the first run from going on may still be there; going back is then the way out.
    return false;
  }
}

/** Without its journal a staged file belongs to nothing. */
function removeStray({ root, folder, disk }: Site): Recovery {
  const ours = readdirSync(folder).filter((name) => stagedNames.inFolder.test(name));
  const beside = strayFiles(root, '');
  const files = [
    ...ours.map((name) => path.join(folder, name)),
    ...beside.map((file) => path.join(root, file)),
  ];
  for (const file of files) disk.remove(file);
  return files.length === 0 ? nothing : { kind: 'cleaned', untouched: [] };
}

function strayFiles(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) return stagedNames.beside.test(entry.name) ? [file] : [];
    return entry.isDirectory() && !['.git', 'node_modules'].includes(entry.name)
      ? strayFiles(root, file)
      : [];
  });
}
