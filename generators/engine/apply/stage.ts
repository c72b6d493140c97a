import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Change, Plan } from '../plan/plan.ts';
import type { Disk } from './disk.ts';
import { placesOf, type Journal } from './journal.ts';

/** The journal of a plan that is about to be staged. */
export function journalOf(root: string, plan: Plan, id: string): Journal {
  const steps = plan.changes.map(({ path: file, before, after }) => ({ path: file, before, after }));
  return {
    version: 1,
    state: 'staging',
    id,
    command: plan.command,
    folders: missingFolders(root, plan.changes),
    steps,
  };
}

/** Puts every new content beside its file, and keeps every old one under a second name. The tree itself stays as it is. */
export function stage(root: string, plan: Plan, journal: Journal, disk: Disk): void {
  for (const folder of journal.folders) disk.makeFolder(path.join(root, folder));
  for (const change of plan.changes) {
    const { target, staged, backup } = placesOf(root, journal, change);
    if (change.kind === 'delete') continue;
    if (change.kind === 'edit') disk.keep(target, backup);
    disk.writeNew(staged, change.contents, accessOf(change, target));
  }
}

/** An edited file keeps its mode; a script that paxx makes can be executed by whoever may read it. */
function accessOf(change: Change, target: string): Parameters<Disk['writeNew']>[2] {
  const isExecutable = 'isExecutable' in change;
  if (change.kind !== 'edit') return { isExecutable };
  const { mode, uid, gid } = statSync(target);
  return { mode: isExecutable ? mode | ((mode & 0o444) >> 2) : mode, uid, gid };
}

function missingFolders(root: string, changes: readonly Change[]): string[] {
  const missing = new Set<string>();
  for (const { kind, path: file } of changes) {
    if (kind !== 'create') continue;
    const names = file.split('/').slice(0, -1);
    const folders = names.map((_, index) => names.slice(0, index + 1).join('/'));
    for (const folder of folders) if (!existsSync(path.join(root, folder))) missing.add(folder);
  }
  return [...missing];
}
