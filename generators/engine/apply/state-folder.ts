import path from 'node:path';

/** Where journal and lock stand while something is being written. Afterwards the folder is gone. */
export interface StateFolder {
  readonly folder: string;
  readonly parent: string;
  readonly lock: string;
  readonly journal: string;
  readonly ignore: string;
}

export function stateFolderOf(root: string): StateFolder {
  const parent = path.join(root, '.paxx');
  const folder = path.join(parent, 'tmp');
  return {
    parent,
    folder,
    lock: path.join(folder, 'lock'),
    journal: path.join(folder, 'journal.json'),
    ignore: path.join(folder, '.gitignore'),
  };
}
