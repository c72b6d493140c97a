import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defaultConventions, layouts, type LayoutName } from 'paxx-conventions';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { capabilities } from '../../generators/capabilities/list.ts';
import { relocatedPath } from '../../generators/engine/render/relocate.ts';
import { reword } from '../../generators/engine/render/reword.ts';
import type { Environment } from './support/program.ts';
import { openWorkshop, paxx, pnpm, serverAt } from './support/workshop.ts';

/**
 * What proves the templates rather than a team's own code: hostile bodies, forged tokens, constraints, texts, memory, signals …
 * These tests stand in `proofs/` as they would in a project of the layout `slice`, and are run here, in projects that have
 * everything. So no project carries them. The long tier runs every row, CI one, another each day.
 */
const rows = [
  { layout: 'slice', database: 'embedded' },
  { layout: 'layered', database: 'PostgreSQL' },
  { layout: 'modular', database: 'embedded' },
] as const satisfies readonly {
  layout: LayoutName;
  database: 'embedded' | 'PostgreSQL';
}[];

const today = Math.floor(Date.now() / 86_400_000);
const chosen = process.env['PAXX_TEST_TIER'] === 'all' ? rows : [rows[today % rows.length]!];

const proofs = path.join(import.meta.dirname, 'proofs');
/** Temporal stands in the place of the tasks, with the same words. */
const everything = Object.keys(capabilities).filter((name) => name !== 'temporal');
/** With every type, for lists that are filtered and sorted by each. */
const feature = [
  'invoices',
  ...[
    'number:string!:unique',
    'price:decimal(10,2)',
    'paid:boolean=false',
    'sent_at:datetime?',
    'data:json?',
    'notes:text?',
    'count:integer',
    'due_on:date?',
    'ref:uuid?',
    'status:enum(draft,sent,paid)=draft',
    'priority:enum(low,high)',
    'secret:string:redact',
    ...[
      'contact:email?',
      'site:url?',
      'phone:phone?',
      'tint:colour?',
      'country:country?',
      'currency:currency?',
    ],
    ...[
      'views:bigint?',
      'share:percent?',
      'cost:money(EUR)?',
      'opens_at:time?',
      'lasts:duration?',
      'labels:tags',
    ],
  ],
  '--tasks',
];

let folder: string;

beforeAll(() => {
  folder = openWorkshop();
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A project that has everything, installed. */
function generate(layout: LayoutName): string {
  const project = path.join(folder, 'acme');
  rmSync(project, { recursive: true, force: true });
  const options = ['--tarballs', 'tarballs', '--layout', layout, '--with', everything.join()];
  paxx(['app', 'acme', ...options, '--skip-post-steps'], folder);
  paxx(['feature', ...feature], project);
  return project;
}

/** Lays the proofs over it, in the words of its layout, and names the tests among them. */
function layOver(project: string, layout: LayoutName): string[] {
  const files = readdirSync(path.join(proofs, 'backend'), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.posix.join('backend', ...file.split(path.sep)));
  for (const file of files) {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    const contents = readFileSync(path.join(proofs, file), 'utf8');
    writeFileSync(path.join(project, file), reword(file, withPlaces(file, contents, layout), layout));
  }
  return files.filter((file) => file.endsWith('.test.ts'));
}

/** Names the files of slices where they stand in the layout. */
function withPlaces(file: string, contents: string, layout: LayoutName): string {
  const to = { ...defaultConventions, layout: layouts[layout] };
  const folderOf = path.posix.dirname(file);
  return contents.replace(/'(\.\.?\/[^'\n]+\.ts)'/g, (spelled, relative: string) => {
    const old = path.posix.join(folderOf, relative);
    const moved = relocatedPath(old, defaultConventions, to);
    return moved === old ? spelled : `'${path.posix.relative(folderOf, moved)}'`;
  });
}

describe(`the proofs (${String(chosen.length)} of ${String(rows.length)} rows)`, () => {
  it.each(chosen)('hold in $layout, $database', { timeout: 900_000 }, ({ layout, database }) => {
    const own: Environment =
      database === 'PostgreSQL' ? { TEST_DATABASE_URL: serverAt('TEST_DATABASE_URL') } : {};
    const project = generate(layout);
    const tests = layOver(project, layout).map((file) => path.posix.relative('backend', file));
    pnpm(['--filter', 'backend', 'typecheck'], project);
    pnpm(['--filter', 'backend', 'test', ...tests], project, own);
  });
});
