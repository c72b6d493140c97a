import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countsAs } from '../../generators/engine/capabilities/known.ts';
import {
  capabilityLevels,
  capabilityRows,
  isIn,
  possiblePairs,
  type CapabilityRow,
} from './support/capability-rows.ts';
import type { Environment } from './support/program.ts';
import { createDatabase, dropDatabase, openWorkshop, paxx, pnpm, serverAt } from './support/workshop.ts';

/**
 * Every two capabilities together, and each without the other, in every layout and on both databases: a project is made with
 * half of what it gets, a feature is added, then the other half; and it is green. `npm run test:all` has every row; CI one,
 * another each day.
 */
const today = Math.floor(Date.now() / 86_400_000);
const rows = capabilityRows.map((row) => ({ ...row, words: row.capabilities.join(', ') || 'nothing' }));
const chosen = process.env['PAXX_TEST_TIER'] === 'all' ? rows : [rows[today % rows.length]!];

const database = `paxx_capabilities_${String(process.pid)}`;
let folder: string;

beforeAll(() => {
  folder = openWorkshop();
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  dropDatabase(database);
});

it('meets every pair', () => {
  expect(possiblePairs.filter((pair) => !capabilityLevels.some((levels) => isIn(pair, levels)))).toEqual([]);
});

function generate({ layout, capabilities }: CapabilityRow, project: string): void {
  rmSync(project, { recursive: true, force: true });
  const early = capabilities.filter((_, index) => index % 2 === 0);
  const late = capabilities.filter((_, index) => index % 2 === 1);
  const words = early.length === 0 ? [] : ['--with', early.join()];
  paxx(
    ['app', 'acme', '--tarballs', 'tarballs', '--layout', layout, '--minimal', ...words, '--skip-post-steps'],
    folder,
  );
  addFeature('invoices', early, project);
  if (late.length > 0) paxx(['add', ...late, '--skip-post-steps'], project);
  addFeature('notes', capabilities, project);
  expect(paxx(['sync', '--check'], project)).toContain('everything is as it should be');
}

function addFeature(name: string, capabilities: readonly string[], project: string): void {
  const words = countsAs(capabilities);
  const extras = ['tasks', 'admin'].filter((extra) => words.has(extra)).map((extra) => `--${extra}`);
  paxx(
    ['feature', name, 'title:string!:unique', 'amount:decimal(10,2)', ...extras, '--skip-post-steps'],
    project,
  );
}

describe(`capabilities (${String(chosen.length)} of ${String(rows.length)} rows)`, () => {
  it.each(chosen)('are green in $layout, $database: $words', { timeout: 900_000 }, (row) => {
    const project = path.join(folder, 'acme');
    generate(row, project);
    pnpm(['install', '--no-frozen-lockfile'], project);
    pnpm(['api:generate'], project);
    pnpm(['check'], project);
    pnpm(['build'], project);
    const own: Environment =
      row.database === 'embedded'
        ? {}
        : { TEST_DATABASE_URL: serverAt('TEST_DATABASE_URL'), DATABASE_URL: createDatabase(database) };
    pnpm(['db', 'up'], project, own);
    if (row.database === 'PostgreSQL') pnpm(['test:integration'], project, own);
  });
});
