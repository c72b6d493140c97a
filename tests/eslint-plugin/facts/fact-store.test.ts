import { execFileSync } from 'node:child_process';
import { renameSync, utimesSync, writeFileSync } from 'node:fs';
import type { Reader } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { FactStore } from '../../../eslint-plugin/facts/fact-store.ts';
import { disk, type FileSystem } from '../../../eslint-plugin/facts/file-system.ts';
import { useProject } from '../support/project.ts';

const lengthReader: Reader<number> = { name: 'length', read: (text) => text.length };
const textReader: Reader<string> = { name: 'text', read: (text) => text };

/** A disk that counts what it is asked. */
function counting(files: FileSystem = disk) {
  const counts = { stamp: 0, read: 0, list: 0 };
  const counted: FileSystem = {
    stamp: (path) => (counts.stamp++, files.stamp(path)),
    read: (path) => (counts.read++, files.read(path)),
    list: (path) => (counts.list++, files.list(path)),
  };
  return { counts, files: counted };
}

const long = new Date(Date.now() - 60_000);

describe('a fact', () => {
  it('costs one stat for each file that is linted, and one read as long as nothing changes', () => {
    const { at } = useProject({ 'a.txt': 'one' });
    utimesSync(at('a.txt'), long, long);
    const { counts, files } = counting();
    const store = new FactStore(files);
    for (let file = 0; file < 5; file += 1) {
      const pass = {};
      for (let rule = 0; rule < 3; rule += 1) {
        expect(store.read(pass, at('a.txt'), lengthReader)).toBe(3);
        expect(store.exists(pass, at('a.txt'))).toBe(true);
      }
    }
    expect(counts).toEqual({ stamp: 5, read: 1, list: 0 });
  });

  it('is a snapshot while one file is linted, and fresh for the next', () => {
    const { at, write } = useProject({ 'a.txt': 'one' });
    const store = new FactStore();
    const pass = {};
    expect(store.read(pass, at('a.txt'), textReader)).toBe('one');
    write('a.txt', 'three');
    expect(store.read(pass, at('a.txt'), textReader)).toBe('one');
    expect(store.read({}, at('a.txt'), textReader)).toBe('three');
  });

  it('notices every one of many rewrites of the same length in a row', () => {
    const { at, write } = useProject({ 'a.txt': '000' });
    const store = new FactStore();
    for (let round = 1; round <= 200; round += 1) {
      const text = String(round).padStart(3, '0');
      write('a.txt', text);
      expect(store.read({}, at('a.txt'), textReader)).toBe(text);
    }
  });

  it('notices a rewrite whose modification time is forged', () => {
    const { at } = useProject({ 'a.txt': 'one' });
    utimesSync(at('a.txt'), long, long);
    const store = new FactStore();
    expect(store.read({}, at('a.txt'), textReader)).toBe('one');
    writeFileSync(at('a.txt'), 'two');
    utimesSync(at('a.txt'), long, long);
    expect(store.read({}, at('a.txt'), textReader)).toBe('two');
  });

  it('compares the text of a file so young that its stamp may lie', () => {
    let text = 'one';
    const stuck: FileSystem = { ...disk, stamp: () => ({ key: 'same', isRacy: true }), read: () => text };
    const store = new FactStore(stuck);
    expect(store.read({}, '/a', textReader)).toBe('one');
    text = 'two';
    expect(store.read({}, '/a', textReader)).toBe('two');
  });

  it('derives nothing anew from a young file whose text is the same', () => {
    const stuck: FileSystem = { ...disk, stamp: () => ({ key: 'same', isRacy: true }), read: () => 'one' };
    const store = new FactStore(stuck);
    let derived = 0;
    const reader = { name: 'count', read: () => (derived += 1) };
    store.read({}, '/a', reader);
    store.read({}, '/a', reader);
    expect(derived).toBe(1);
  });

  it('is nothing for a missing file, and appears with it', () => {
    const { at, write, remove } = useProject({});
    const store = new FactStore();
    expect(store.read({}, at('a.txt'), textReader)).toBeUndefined();
    write('a.txt', 'here');
    expect(store.read({}, at('a.txt'), textReader)).toBe('here');
    remove('a.txt');
    expect(store.exists({}, at('a.txt'))).toBe(false);
  });

  it('is nothing for a folder that is asked for its text', () => {
    const { at } = useProject({ 'folder/a.txt': '' });
    expect(new FactStore().read({}, at('folder'), textReader)).toBeUndefined();
  });
});

it('R9: reads nothing from a pipe, and waits for nobody', () => {
  const project = useProject({});
  execFileSync('mkfifo', [project.at('pipe.ts')]);
  expect(disk.read(project.at('pipe.ts'))).toBeUndefined();
});

describe('a listing', () => {
  it('is sorted and sees files come, go and change their names', () => {
    const { at, write, remove } = useProject({ 'b.txt': '', 'a.txt': '' });
    const store = new FactStore();
    expect(store.list({}, at('.'))).toEqual(['a.txt', 'b.txt']);
    write('c.txt', '');
    remove('a.txt');
    expect(store.list({}, at('.'))).toEqual(['b.txt', 'c.txt']);
    renameSync(at('b.txt'), at('d.txt'));
    expect(store.list({}, at('.'))).toEqual(['c.txt', 'd.txt']);
  });

  it('is empty for a folder that is not there', () => {
    expect(new FactStore().list({}, '/nowhere/at/all')).toEqual([]);
  });
});

it('forgets what was not asked for lately', () => {
  const read: string[] = [];
  const files: FileSystem = {
    stamp: () => ({ key: 'same', isRacy: false }),
    read: (path) => (read.push(path), path),
    list: () => [],
  };
  const store = new FactStore(files, 2);
  for (const path of ['/a', '/b', '/a', '/c', '/a', '/b']) store.read({}, path, textReader);
  expect(read).toEqual(['/a', '/b', '/c', '/b']);
});
