import path from 'node:path';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { hashOf } from './hash-of.ts';
import type { Change } from './plan.ts';
import { bytesIfPresent } from './read-if-present.ts';

export interface WriteOptions {
  readonly isExecutable?: boolean;
  /** The template the text was rendered from, to be named when it turns out not to parse. */
  readonly template?: string;
}

/** What a file holds on disk. */
export interface OnDisk {
  readonly hash: string;
  /** Null where the bytes are no UTF-8. A byte order mark stays part of the text. */
  readonly text: string | null;
}

/** What a draft wants of one file. */
export interface DraftFile {
  readonly path: string;
  readonly disk: OnDisk | undefined;
  /** What it is going to hold: `undefined` where there will be no file, null for bytes that stay as they are. */
  readonly text: string | null | undefined;
  /** Set where the whole text is ours, and not an edit of the user's. */
  readonly written?: WriteOptions;
  /** Set once the draft removed what stood there: writing anew is then no conflict. */
  readonly isReplaced?: true;
}

/** Reads a file, or gives `undefined` where there is none. A folder in its place is left to the place checker. */
export function readOnDisk(root: string, file: string): OnDisk | undefined {
  const bytes = bytesIfPresent(path.join(root, file), file);
  return bytes && { hash: hashOf(bytes), text: decoded(bytes) };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text of a file that is going to be edited. @throws PaxxError where it is no text. */
export function textOf({ path: file, text }: DraftFile): string | undefined {
  if (text === null)
    throw PaxxError.of('PAXX3005', `The file ${file} is not UTF-8 text.`, {
      file,
      remedy: 'Convert it to UTF-8.',
    });
  return text;
}

/** A file written whole that differs from what stands there, and nobody said that it may be replaced. */
export function isConflict({ disk, text, written, isReplaced }: DraftFile): boolean {
  if (!written || isReplaced || !disk) return false;
  return typeof text === 'string' && !isSame(disk, text);
}

/** The change that leads from the disk to the draft, or `undefined` where they agree. */
export function changeOf(file: DraftFile): Change | undefined {
  const { path: place, disk, text, written } = file;
  if (text === null) return undefined;
  const previous = disk?.text ?? null;
  if (text === undefined)
    return disk && { kind: 'delete', path: place, before: disk.hash, after: null, previous, contents: null };
  const executable = written?.isExecutable === true ? { isExecutable: true as const } : {};
  const target = { path: place, after: hashOf(text), contents: text, ...executable };
  if (!disk) return { kind: 'create', before: null, previous: null, ...target };
  if (disk.hash === target.after || (written && isSame(disk, text))) return undefined;
  return { kind: 'edit', before: disk.hash, previous, ...target };
}

/** A checkout with Windows line ends holds what we would write, and stays as it is. */
function isSame(disk: OnDisk, text: string): boolean {
  if (disk.text === null) return false;
  return disk.text.replaceAll('\r\n', '\n') === text.replaceAll('\r\n', '\n');
}
