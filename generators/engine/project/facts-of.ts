import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Conventions, ProjectFacts, Reader } from 'paxx-conventions';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { hasCode } from '../plan/has-code.ts';
import { readIfPresent } from '../plan/read-if-present.ts';
import { isThere } from './is-there.ts';
import type { Project } from './project.ts';

/** What the disk says of a project, each thing asked once: a command looks at one state of it. Links are followed. */
export function factsOf(root: string, conventions: Conventions): ProjectFacts & Pick<Project, 'read'> {
  const folders = new Map<string, readonly string[]>();
  const values = new Map<string, unknown>();
  const read = (file: string): string | undefined => readIfPresent(path.join(root, file));
  return {
    conventions,
    read,
    exists: (file) => isThere(path.join(root, file)),
    list: (folder) => {
      const known = folders.get(folder) ?? namesIn(path.join(root, folder));
      folders.set(folder, known);
      return known;
    },
    derive: <Value>(file: string, reader: Reader<Value>): Value | undefined => {
      const key = `${file}\0${reader.name}`;
      if (!values.has(key)) {
        const text = read(file);
        values.set(key, text === undefined ? undefined : reader.read(text));
      }
      return values.get(key) as Value | undefined;
    },
  };
}

/** By code units, so that what is found is the same on every machine. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP')) return [];
    if (!hasCode(error, 'EACCES', 'EPERM')) throw error;
    const remedy = 'Give yourself the right to read it.';
    throw PaxxError.of('PAXX3005', `The folder ${folder} cannot be read.`, {
      file: folder,
      remedy,
      cause: error,
    });
  }
}
