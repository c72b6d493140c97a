import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { layouts, type LayoutName } from 'paxx-conventions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from './support/program.ts';
import { contents, type Content, type ContentName } from './support/rows.ts';
import { openWorkshop, paxx, pnpm } from './support/workshop.ts';

/**
 * The pages in a browser: what a project ships with for it (`pnpm e2e`) and, of them all, axe in both colour schemes, in
 * every layout, with everything that brings pages of its own; and the walk of the README. `npm run test:all` runs every row,
 * CI one of them, another each day. The browser is one that `node .config/scripts/services.mjs` provides.
 */
interface Row {
  readonly layout: LayoutName;
  readonly content: ContentName;
  readonly app: readonly string[];
}

const layoutNames = Object.keys(layouts) as LayoutName[];
const variants = [
  { content: 'with every type and mark', app: ['--locales', 'en,hi', '--with', 'mail,api-keys'] },
  // From right to left, with words that nobody has translated yet.
  { content: 'with uncountable, irregular and prefixed names', app: ['--locales', 'en,ar'] },
] as const;
const rows: readonly Row[] = variants.flatMap((variant) =>
  layoutNames.map((layout) => ({ layout, ...variant })),
);
const today = Math.floor(Date.now() / 86_400_000);
const chosen =
  process.env['PAXX_TEST_TIER'] === 'all' ? rows : rows.filter((_, index) => index === today % rows.length);

let folder: string;

beforeAll(() => {
  folder = openWorkshop();
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe(`the pages (${String(chosen.length)} of ${String(rows.length)} rows)`, { timeout: 900_000 }, () => {
  it.each(chosen)('C15: are used in $layout, $content', ({ layout, content, app }) => {
    const project = path.join(folder, 'acme');
    const { features }: Content = contents[content];
    rmSync(project, { recursive: true, force: true });
    paxx(['app', 'acme', '--tarballs', 'tarballs', '--layout', layout, ...app], folder);
    for (const feature of features) paxx(['feature', ...feature], project);
    const said = pnpm(['e2e'], project);
    expect(said).toMatch(/^ {2}\d+ passed/m);
    expect(said).not.toMatch(/failed|skipped|flaky/);
  });

  it('the walk of the README holds', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const said = call(
      process.execPath,
      [path.join(root, '.config/scripts/walk.mjs'), path.join(folder, 'pictures')],
      root,
    );
    expect(said).toContain('The walk is done');
  });
});
