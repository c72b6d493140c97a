import { accessSync, constants, lstatSync, readdirSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { causeOf } from '../diagnostics/cause-of.ts';
import type { DiagnosticCode } from '../diagnostics/diagnostic-codes.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasCode } from './has-code.ts';
import { isInside, realPathOf } from './is-inside.ts';
import { pathFault } from './path-fault.ts';

/**
 * Checks, before anything is written, that a planned file can be written and lies within the project, also after
 * symbolic links. It keeps what it read: make a new one for each plan.
 */
export function createPlaceChecker(root: string): (file: string) => Diagnostic | undefined {
  const realRoot = realPathOf(root);
  const folders = new Map<string, readonly string[]>();
  const namesIn = (folder: string): readonly string[] => {
    const names = folders.get(folder) ?? readdirSync(folder);
    folders.set(folder, names);
    return names;
  };
  const claims = new Map<string, string>();

  return (file) => {
    const lexical = pathFault(file);
    if (lexical !== undefined) return fault('PAXX3003', file, `${lexical}.`);
    return walk(root, realRoot, file, namesIn) ?? doubleClaim(root, file, claims);
  };
}

/** That nothing at all can be written, which is one thing to say and not one for each file. */
export function rootFault(root: string): Diagnostic | undefined {
  try {
    accessSync(statOf(root) ? root : existingAncestor(root), constants.W_OK);
  } catch (error) {
    if (!hasCode(error, 'EROFS')) return undefined;
    const { remedy } = causeOf(error);
    const message = `The file system of ${root} is mounted read-only. Nothing was written.`;
    return diagnostic('PAXX3004', message, remedy === undefined ? {} : { remedy });
  }
  return undefined;
}

/** Goes down from the root to the file, as far as there is something on disk. */
function walk(
  root: string,
  realRoot: string,
  file: string,
  namesIn: (folder: string) => readonly string[],
): Diagnostic | undefined {
  const names = file.split('/');
  let place = root;
  if (statOf(place) === undefined) return folderFault(existingAncestor(place), file);
  for (const [index, name] of names.entries()) {
    const isLast = index === names.length - 1;
    const present = namesIn(place);
    if (!present.includes(name)) {
      const variant = present.find((other) => folded(other) === folded(name));
      if (variant !== undefined) return caseFault(file, [...names.slice(0, index), variant].join('/'));
      return folderFault(place, file);
    }
    const folder = place;
    place = path.join(place, name);
    const problem = isLast
      ? (fileFault(lstatSync(place), place, file) ?? folderFault(folder, file))
      : throughFault(place, realRoot, file);
    if (problem) return problem;
  }
  return undefined;
}

/** A folder on the way may be a symbolic link, as long as it leads to a folder of the project. */
function throughFault(folder: string, realRoot: string, file: string): Diagnostic | undefined {
  const stats = statOf(folder);
  if (!stats?.isDirectory())
    return fault('PAXX3005', file, 'cannot be written, because one of its folders is no folder.');
  const real = realPathOf(folder);
  if (!isInside(realRoot, real))
    return fault('PAXX3003', file, `leaves the project: a symbolic link on its way leads to ${real}.`);
  const below = path.relative(realRoot, real).split(path.sep).join('/');
  const lexical = below === '' ? undefined : pathFault(below);
  return lexical === undefined ? undefined : fault('PAXX3003', file, `${lexical}, through a symbolic link.`);
}

function fileFault(stats: Stats, place: string, file: string): Diagnostic | undefined {
  if (stats.isSymbolicLink())
    return fault(
      'PAXX3005',
      file,
      'is a symbolic link.',
      'Name the file it leads to in .yo-rc.json instead.',
    );
  if (!stats.isFile()) return fault('PAXX3005', file, 'is no regular file.');
  if (isReadOnly(place, stats)) return readOnly(file, `The file ${file} is read-only.`);
  return undefined;
}

function folderFault(folder: string, file: string): Diagnostic | undefined {
  const stats = statSync(folder);
  if (!stats.isDirectory())
    return fault('PAXX3005', file, `cannot be written, because ${folder} is no folder.`);
  // On Windows the read-only attribute of a folder does not keep anybody from writing into it.
  if (process.platform === 'win32' || !isReadOnly(folder, stats)) return undefined;
  return readOnly(file, `The folder of ${file} is read-only: ${folder}.`);
}

/** The mode bits count also for root, whom they would not stop: whoever removed them meant it. */
function isReadOnly(place: string, stats: Stats): boolean {
  if ((stats.mode & 0o222) === 0) return true;
  try {
    accessSync(place, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

/** Two planned paths may lead to one file: by case, or through a symbolic link. */
function doubleClaim(root: string, file: string, claims: Map<string, string>): Diagnostic | undefined {
  const place = path.join(root, file);
  const real = path.join(realPathOf(path.dirname(place)), path.basename(place));
  const other = claims.get(folded(real));
  claims.set(folded(real), file);
  if (other === undefined) return undefined;
  if (folded(other) === folded(file) && other !== file) return caseFault(file, other);
  return fault('PAXX3008', file, `and ${other} are the same file.`);
}

const readOnly = (file: string, message: string): Diagnostic =>
  diagnostic('PAXX3004', message, {
    file,
    remedy: 'Make it writable, or leave it out of the command. Nothing was written.',
  });

const caseFault = (file: string, other: string): Diagnostic =>
  fault(
    'PAXX3007',
    file,
    `differs from ${other} only in case.`,
    'macOS and Windows cannot hold both: choose another name.',
  );

function fault(code: DiagnosticCode, file: string, end: string, remedy?: string): Diagnostic {
  return diagnostic(code, `The path ${file} ${end}`, { file, ...(remedy === undefined ? {} : { remedy }) });
}

/** As file systems that ignore case compare names. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase();

function existingAncestor(place: string): string {
  const parent = path.dirname(place);
  return statOf(parent) === undefined && parent !== place ? existingAncestor(parent) : parent;
}

function statOf(place: string): Stats | undefined {
  try {
    return statSync(place);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP')) return undefined;
    throw error;
  }
}
