import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * The long tier: whole projects, from the packed tarballs, installed, formatted, linted, type-checked, tested, and their
 * migrations run up, down to nothing and up again. `npm run test:all` runs every row; CI runs one row, another each day.
 */
const rows = {
  'without any feature': { app: [], features: [] },
  'with three languages and dated prose': {
    app: ['--locales', 'de,en,hi'],
    features: [['notes', 'body:text!']],
  },
  'with every type and mark': {
    app: [],
    features: [
      [
        'kitchen sinks',
        'title:string!:unique',
        'code:string!:unique:index',
        'body:text',
        'quantity:integer!',
        'ratio:decimal(5,4)=0.5',
        'active:boolean=true',
        'starts_on:date=today',
        'ends_at:datetime?',
        'reference:uuid:unique',
        'config:json={}',
        'state:enum(new,in_review,done)=new',
        'secret:string:redact',
        '--tasks',
      ],
    ],
  },
  'with uncountable, irregular and prefixed names': {
    app: [],
    features: [
      ['equipment', 'name:string!'],
      ['people', 'name:string!', '--tasks'],
      ['person notes', 'body:text', '--no-app'],
      ['gas', 'kind:enum(noble,other)!', '--plural', 'gases'],
    ],
  },
} as const satisfies Record<string, { app: readonly string[]; features: readonly (readonly string[])[] }>;

const root = fileURLToPath(new URL('../..', import.meta.url));
const isAll = process.env['PAXX_TEST_TIER'] === 'all';
const names = Object.keys(rows) as (keyof typeof rows)[];
const today = names[Math.floor(Date.now() / 86_400_000) % names.length];
const chosen = names.filter((name) => isAll || name === today);

let folder: string;

const call = (command: string, args: readonly string[], cwd: string): string => {
  const { status, stdout, stderr } = spawnSync(command, [...args], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32' && command !== process.execPath,
  });
  expect(status, `${command} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0);
  return stdout;
};
const paxx = (args: readonly string[], cwd: string): string =>
  call(process.execPath, [path.join(root, 'generators/bin/paxx.mjs'), ...args, '--yes'], cwd);
const pnpm = (args: readonly string[], cwd: string): string =>
  call('npx', ['--yes', 'pnpm@12.21.0', ...args], cwd);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'paxx-projects-'));
  mkdirSync(path.join(folder, 'tarballs'));
  for (const name of ['conventions', 'eslint-plugin'])
    pnpm(['pack', '--pack-destination', path.join(folder, 'tarballs')], path.join(root, name));
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe(`a generated project (${String(chosen.length)} of ${String(names.length)} rows)`, () => {
  it.each(chosen)('is green %s', { timeout: 900_000 }, (name) => {
    const { app, features } = rows[name];
    const project = path.join(folder, 'acme');
    rmSync(project, { recursive: true, force: true });
    paxx(['app', 'acme', '--tarballs', 'tarballs', ...app], folder);
    for (const feature of features) paxx(['feature', ...feature, '--skip-post-steps'], project);
    pnpm(['api:generate'], project);
    pnpm(['check'], project);
    const count = features.length + 1;
    for (const step of ['up', 'down', 'up'])
      pnpm(['db', step, ...(step === 'down' ? [String(count)] : [])], project);
    expect(pnpm(['db', 'status'], project).match(/^applied/gm)).toHaveLength(count);
  });
});
