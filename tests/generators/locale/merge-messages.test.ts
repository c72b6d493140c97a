import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const script = path.join(
  import.meta.dirname,
  '../../../generators/capabilities/web/files/frontend/scripts/merge-messages.mjs',
);
const root = mkdtempSync(path.join(tmpdir(), 'paxx-merge-'));
const place = (file: string): string => path.join(root, file);
const write = (file: string, tree: unknown): void => {
  mkdirSync(path.dirname(place(file)), { recursive: true });
  writeFileSync(place(file), JSON.stringify(tree));
};
const read = (file: string): unknown => JSON.parse(readFileSync(place(file), 'utf8'));
const run = () =>
  spawnSync(process.execPath, [place('frontend/scripts/merge-messages.mjs')], { encoding: 'utf8' });

beforeAll(() => {
  mkdirSync(place('frontend/scripts'), { recursive: true });
  cpSync(script, place('frontend/scripts/merge-messages.mjs'));
  write('.yo-rc.json', { 'generator-paxx': { locales: ['en', 'hi', 'de'] } });
  write('frontend/messages/en/rooms.json', {
    title: 'Rooms',
    fields: { name: 'Name', on: 'On' },
    span: '{from}–{to}',
  });
  write('frontend/messages/hi/rooms.json', { title: 'कमरे', fields: { on: 'को' }, old: 'पुराना' });
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('pnpm i18n:merge', () => {
  it('C13: gives every language what it lacks, marked, and keeps what it has', () => {
    expect(run()).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('6 messages are to be translated.') as string,
    });
    expect(read('frontend/messages/hi/rooms.json')).toEqual({
      title: 'कमरे',
      fields: { name: '[en] Name', on: 'को' },
      span: '{from}–{to}',
      old: 'पुराना',
    });
    expect(read('frontend/messages/de/rooms.json')).toEqual({
      title: '[en] Rooms',
      fields: { name: '[en] Name', on: '[en] On' },
      span: '{from}–{to}',
    });
  });

  it('has nothing to do the second time', () => {
    expect(run().stdout).toBe('No language lacks a message.\n');
  });

  it('names a file that is no JSON, and writes nothing', () => {
    writeFileSync(place('frontend/messages/de/rooms.json'), '{ "title": }');
    expect(run()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('frontend/messages/de/rooms.json is no JSON') as string,
    });
  });
});
