import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Paths to contents, or to contents and mode. A path that ends in a slash is an empty folder. */
export type Files = Readonly<Record<string, string | readonly [contents: string, mode: number]>>;

/** In memory where the system offers it: thousands of flushes to a real disk would take minutes. */
const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder with these files, removed after the test; its name has a space and no ASCII. */
export function makeTree(files: Files = {}): string {
  const root = mkdtempSync(path.join(base, 'pä xx-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, contents] of Object.entries(files)) {
    const place = path.join(root, file);
    if (file.endsWith('/')) {
      mkdirSync(place, { recursive: true });
      continue;
    }
    const [text, mode] = typeof contents === 'string' ? [contents, 0o644] : contents;
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
    chmodSync(place, mode);
  }
  return root;
}

/** The mode, in octal digits, that a new file gets here when it asks for these bits. */
export function modeOfNew(bits: number): string {
  const file = path.join(makeTree(), 'new');
  writeFileSync(file, '', { mode: bits });
  return (lstatSync(file).mode & 0o777).toString(8);
}

/** Everything below a folder: files with mode and contents, folders, links. Nothing is left out. */
export function readTree(root: string, folder = ''): Record<string, string> {
  const entries = readdirSync(path.join(root, folder)).flatMap((name): [string, string][] => {
    const file = folder === '' ? name : `${folder}/${name}`;
    const stats = lstatSync(path.join(root, file));
    if (stats.isSymbolicLink()) return [[file, 'link']];
    if (stats.isDirectory()) return [[`${file}/`, ''], ...Object.entries(readTree(root, file))];
    return [
      [file, `${(stats.mode & 0o777).toString(8)} ${readFileSync(path.join(root, file)).toString('latin1')}`],
    ];
  });
  return Object.fromEntries(entries);
}
