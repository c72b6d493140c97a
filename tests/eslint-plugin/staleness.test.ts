import { execFile } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fixtureFiles, registryFiles } from './support/fixture-files.ts';
import { installPlugin, type InstalledPlugin } from './support/installed-plugin.ts';
import { eslintIn } from './support/lint.ts';
import { copyOf, createLintProject } from './support/lint-project.ts';
import { useProject, type Project } from './support/project.ts';

const registry = 'backend/src/db/schema.ts';
const model = 'backend/src/features/order-items/model.ts';
const complete = registryFiles[registry] ?? '';
const broken = "export * from '../features/invoices/model.ts';\n";

// Each of these tests starts several processes.
vi.setConfig({ testTimeout: 120_000 });

let plugin: InstalledPlugin;
beforeAll(() => {
  plugin = installPlugin();
});
afterAll(() => plugin.remove());

function installedProject(): Project {
  const project = createLintProject(plugin.modules);
  onTestFinished(() => project.remove('.'));
  return project;
}

/** Runs the command line in a process of its own, and gives the places of its reports back. */
async function eslint(project: Project, ...flags: string[]): Promise<readonly string[]> {
  const cli = `${plugin.modules}/eslint/bin/eslint.js`;
  const run = promisify(execFile)(process.execPath, [cli, '--format', 'json', ...flags, '.'], {
    cwd: project.root,
  });
  const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
  const results = JSON.parse(stdout) as { filePath: string; messages: { line: number; ruleId: string }[] }[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, ruleId }) => `${filePath.slice(project.root.length + 1)}:${String(line)} ${ruleId}`,
    ),
  );
}

const reports = [`${registry}:1 paxx/registered-model`, `${model}:3 paxx/registered-model`];

describe('eslint --cache', () => {
  it('sees a registry break and heal, although the models are the same', async () => {
    const project = installedProject();
    expect(await eslint(project, '--cache')).toEqual([]);
    project.write(registry, broken);
    expect(await eslint(project, '--cache')).toEqual(reports);
    project.write(registry, complete);
    expect(await eslint(project, '--cache')).toEqual([]);
  });

  it('sees by content what comes and goes elsewhere, although the linted files are the same', async () => {
    const flags = ['--cache', '--cache-strategy', 'content'];
    const project = installedProject();
    const added = 'backend/src/features/receipts/model.ts';
    const group = 'backend/src/features/invoices/permissions.ts';
    const slugs = project.read(group);
    expect(await eslint(project, ...flags)).toEqual([]);

    project.write(added, project.read(model));
    expect(await eslint(project, ...flags)).toEqual([
      `${registry}:1 paxx/registered-model`,
      `${added}:3 paxx/registered-model`,
    ]);

    project.remove(added);
    project.write(group, slugs.replace('can_view_invoices', 'can_look_at_invoices'));
    expect(await eslint(project, ...flags)).toEqual([
      'backend/src/features/invoices/app.ts:1 paxx/known-permission',
      'backend/src/features/invoices/router.ts:8 paxx/known-permission',
      'frontend/src/features/invoices/app.ts:5 paxx/known-permission',
    ]);

    project.write(group, slugs);
    expect(await eslint(project, ...flags)).toEqual([]);
  });
});

it('keeps a cache of content valid when it is restored in another place', async () => {
  const project = installedProject();
  const flags = ['--cache', '--cache-strategy', 'content'];
  expect(await eslint(project, ...flags)).toEqual([]);
  const copy = copyOf(project);
  onTestFinished(() => copy.remove('.'));
  copy.write(registry, broken);
  expect(await eslint(copy, ...flags)).toEqual(reports);
});

it('says the same from two threads', async () => {
  const project = installedProject();
  project.write(registry, broken);
  expect([...(await eslint(project, '--concurrency=2', '--cache'))].sort()).toEqual(reports);
  project.write(registry, complete);
  expect(await eslint(project, '--concurrency=2', '--cache')).toEqual([]);
});

it('is right every time in one long-lived process, however fast the registry flips', async () => {
  const project = useProject(fixtureFiles);
  const instance = eslintIn(project);
  const text = project.read(model);
  for (let round = 0; round < 20; round += 1) {
    const isBroken = round % 2 === 0;
    project.write(registry, isBroken ? broken : complete);
    const [result] = await instance.lintText(text, { filePath: project.at(model) });
    expect(result?.messages).toHaveLength(isBroken ? 1 : 0);
  }
});

it('is right although the file was restored with its old modification time', async () => {
  const project = useProject(fixtureFiles);
  const instance = eslintIn(project);
  const long = new Date(Date.now() - 60_000);
  const text = project.read(model);
  for (const [content, count] of [
    [complete, 0],
    [broken, 1],
    [complete, 0],
  ] as const) {
    project.write(registry, content);
    utimesSync(project.at(registry), long, long);
    const [result] = await instance.lintText(text, { filePath: project.at(model) });
    expect(result?.messages).toHaveLength(count);
  }
});
