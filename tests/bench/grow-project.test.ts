import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { shopFolder } from '../agreement/support/examples.ts';
import { readTree } from '../support/read-tree.ts';

const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const bin = fileOf('../../generators/bin/paxx.mjs');
const grower = fileOf('grow-project.mjs');

const folder = mkdtempSync(path.join(tmpdir(), 'paxx-grown-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return stdout;
}

it('grows a project whose registries are those that sync writes', { timeout: 60_000 }, () => {
  const bare = path.join(folder, 'bare');
  const one = path.join(folder, 'one');
  const grown = path.join(folder, 'grown');
  cpSync(shopFolder, bare, { recursive: true });
  cpSync(bare, one, { recursive: true });
  run(one, bin, 'feature', 'widgets', 'name:string!', '--yes', '--skip-post-steps');
  run(folder, grower, one, '3', grown);
  expect(run(grown, bin, 'sync', '--check')).toContain('Nothing to do');

  const [before, after] = [readTree(bare), readTree(grown)];
  const added = Object.keys(after).filter((file) => before[file] === undefined);
  expect(added.filter((file) => /model\.ts|up\.sql|en.*json/.test(file))).toMatchInlineSnapshot(`
    [
      "backend/migrations/0012_create_widgets.up.sql",
      "backend/migrations/0013_create_widgetbks.up.sql",
      "backend/migrations/0014_create_widgetcks.up.sql",
      "backend/src/features/widgetbks/model.ts",
      "backend/src/features/widgetcks/model.ts",
      "backend/src/features/widgets/model.ts",
      "frontend/messages/en/widgetbks.json",
      "frontend/messages/en/widgetcks.json",
      "frontend/messages/en/widgets.json",
      "frontend/messages/hi/widgetbks.json",
      "frontend/messages/hi/widgetcks.json",
      "frontend/messages/hi/widgets.json",
    ]
  `);

  for (const file of Object.keys(before)) cpSync(path.join(bare, file), path.join(grown, file));
  run(grown, bin, 'sync', '--yes', '--skip-post-steps');
  expect(readTree(grown)).toEqual(after);
});
