import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodeOf, openWorkshop, paxx } from './support/workshop.ts';

let folder: string;
let project: string;

/** One command of the generated application: it ends by itself, or is killed after a time that it takes on no machine. */
function manage(words: string, own: Record<string, string> = {}) {
  const { status, signal, stdout, stderr } = spawnSync(
    nodeOf(project),
    ['src/manage.ts', ...words.split(' ')],
    {
      cwd: path.join(project, 'backend'),
      encoding: 'utf8',
      timeout: 25_000,
      env: { ...process.env, ...own },
      input: '',
    },
  );
  return { status, signal, output: `${stdout}${stderr}` };
}

/** Changes one file for as long as something is tried. */
function changed(file: string, change: (text: string) => string, attempt: () => void): void {
  const place = path.join(project, file);
  const before = readFileSync(place, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(place, after);
  try {
    attempt();
  } finally {
    writeFileSync(place, before);
  }
}

const router = 'backend/src/features/workspaces/router.ts';
const withoutRule = (text: string): string => text.replace(/\n\s*config: \{ permission[^\n]*/, '');

beforeAll(() => {
  folder = openWorkshop();
  project = path.join(folder, 'acme');
  // "state" is a command of Redis.
  paxx(['app', 'acme', '--with', 'redis', '--tarballs', 'tarballs', '--node', 'bundled'], folder);
  expect(manage('db up').status).toBe(0);
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it.each(['openapi', 'openapi --check', 'routes', 'start'])(
  'L1: "%s" ends when a route has no rule',
  { timeout: 60_000 },
  (words) => {
    changed(router, withoutRule, () => {
      expect(manage(words)).toEqual({
        status: 1,
        signal: null,
        output: expect.stringContaining('Routes without access rule:') as string,
      });
    });
  },
);

it('L1: the step of "feature" ends as well', { timeout: 120_000 }, () => {
  changed(router, withoutRule, () => {
    const bin = path.join(import.meta.dirname, '../../generators/bin/paxx.mjs');
    const { status, stderr } = spawnSync(
      process.execPath,
      [bin, 'feature', 'notes', 'text:string!', '--yes'],
      {
        cwd: project,
        encoding: 'utf8',
        timeout: 100_000,
      },
    );
    expect(status).toBe(5);
    expect(stderr).toContain('Routes without access rule:');
  });
});

it.each([
  ['fails', "throw new Error('no good');", 'no good'],
  ['succeeds', '', 'something that it left open keeps the process: Timeout'],
])('L1: a command that leaves a timer and %s ends', { timeout: 60_000 }, (_case, end, message) => {
  const run = `setInterval(() => undefined, 1000);\n    await Promise.resolve();\n    ${end}`;
  changed(
    'backend/src/commands/routes.ts',
    (text) => text.replace(/async run\(.*\{$/m, `$&\n    ${run}`),
    () => {
      expect(manage('routes')).toEqual({
        status: 1,
        signal: null,
        output: expect.stringContaining(message) as string,
      });
    },
  );
});

it.each(['db up', 'db seed', 'users list', 'tasks status', 'state', 'shell', 'start'])(
  'L1: "%s" ends without its database',
  { timeout: 60_000 },
  (words) => {
    const { status, output } = manage(words, { DATABASE_URL: 'postgres://u:p@127.0.0.1:1/none' });
    expect(output).toContain('The database 127.0.0.1:1/none cannot be opened');
    expect(status).toBe(1);
  },
);
