import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, start, warningsIn, type Environment } from './support/program.ts';
import { contents, rows, rowsOfDay, type Content, type Row } from './support/rows.ts';
import { walkThrough } from './support/walk-through.ts';
import { createDatabase, nodeOf, openWorkshop, paxx, pnpm, serverAt } from './support/workshop.ts';

/**
 * The long tier: whole projects, from the packed tarballs, in every layout on every pair of servers: installed, formatted,
 * linted, type-checked, tested, migrated up, down to nothing and up again, started, used, stopped. Nothing may warn.
 * `npm run test:all` runs every row; CI two of them, others each day. The servers are those of TEST_DATABASE_URL and
 * TEST_REDIS_URL, which `node .config/scripts/services.mjs` provides.
 */
const today = Math.floor(Date.now() / 86_400_000);
const chosen = process.env['PAXX_TEST_TIER'] === 'all' ? rows : rowsOfDay(today);

let folder: string;

/** The variables that put a project on the servers of its row, on an empty database of its own. */
function environmentOf({ database, cache }: Row): Environment {
  const redis: Environment = cache === 'Redis' ? { REDIS_URL: serverAt('TEST_REDIS_URL') } : {};
  if (database === 'embedded') return redis;
  const own = createDatabase(`paxx_row_${String(process.pid)}`);
  return { ...redis, TEST_DATABASE_URL: serverAt('TEST_DATABASE_URL'), DATABASE_URL: own };
}

function generate({ layout, content }: Row, project: string): void {
  const { app, features }: Content = contents[content];
  rmSync(project, { recursive: true, force: true });
  paxx(['app', 'acme', '--tarballs', 'tarballs', '--layout', layout, ...app], folder);
  for (const feature of features) paxx(['feature', ...feature, '--skip-post-steps'], project);
  expect(paxx(['sync', '--check'], project)).toContain('everything is as it should be');
}

function migrate(project: string, own: Environment): void {
  const migrations = readdirSync(path.join(project, 'backend/migrations'));
  const count = migrations.filter((name) => name.endsWith('.up.sql')).length;
  for (const step of [['up'], ['down', String(count)], ['up'], ['seed']]) pnpm(['db', ...step], project, own);
  expect(pnpm(['db', 'status'], project, own).match(/^applied/gm)).toHaveLength(count);
}

async function use(project: string, sample: Content['sample'], own: Environment): Promise<void> {
  const port = String(await freePort());
  const server = start(nodeOf(project), ['src/manage.ts', 'start'], path.join(project, 'backend'), {
    ...own,
    PORT: port,
  });
  const origin = `http://127.0.0.1:${port}`;
  try {
    await expect.poll(() => isReady(origin), { timeout: 60_000, message: server.output() }).toBe(true);
    await walkThrough(origin, sample);
  } finally {
    expect(await server.stop(), server.output()).toBe(0);
  }
  expect(warningsIn(server.output())).toEqual([]);
}

const isReady = (origin: string): Promise<boolean> =>
  fetch(`${origin}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

beforeAll(() => {
  folder = openWorkshop();
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe(`a generated project (${String(chosen.length)} of ${String(rows.length)} rows)`, () => {
  it.each(chosen)('is green in $layout, $database, $cache, $content', { timeout: 900_000 }, async (row) => {
    const project = path.join(folder, 'acme');
    const own = environmentOf(row);
    generate(row, project);
    pnpm(['api:generate'], project, own);
    pnpm(['check'], project, own);
    migrate(project, own);
    const { sample }: Content = contents[row.content];
    await use(project, sample, own);
  });
});
