import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import helpers from 'yeoman-test';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import AppGenerator from '../../../../generators/app/index.ts';
import ClientGenerator from '../../../../generators/client/index.ts';
import ManagementCommandGenerator from '../../../../generators/command/index.ts';
import FeatureGenerator from '../../../../generators/feature/index.ts';
import InfraGenerator from '../../../../generators/infra/index.ts';
import MiddlewareGenerator from '../../../../generators/middleware/index.ts';
import SettingGenerator from '../../../../generators/setting/index.ts';
import SyncGenerator from '../../../../generators/sync/index.ts';
import { readTree } from '../../../support/read-tree.ts';

const generators = fileURLToPath(new URL('../../../../generators', import.meta.url));
const fields = ['number:string!:unique', 'amount:decimal(10,2)'];
const quiet = { yes: true, skipPostSteps: true };

let folder: string;
let project: string;

/** Runs one generator through Yeoman's own environment, in a folder. */
async function run(
  Generator: typeof AppGenerator,
  name: string,
  cwd: string,
  args: string[],
  options: Record<string, unknown> = {},
  answers: Record<string, unknown>[] = [],
): Promise<void> {
  const pending = [...answers];
  const resolved = path.join(generators, name, 'index.ts');
  await helpers
    .run(Generator as unknown as Parameters<typeof helpers.run>[0], {
      namespace: `paxx:${name}`,
      resolved,
      cwd,
      tmpdir: false,
      autoCleanup: false,
    })
    .withArguments(args)
    .withOptions(options)
    .withAnswers({}, { callback: () => pending.shift()?.['answer'] as never });
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'paxx-yeoman-'));
  project = path.join(folder, 'acme');
  await run(AppGenerator, 'app', folder, ['acme'], quiet);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = 0;
});

describe('under Yeoman', () => {
  it('app, feature and sync write the same bytes as the bin', async () => {
    await run(FeatureGenerator, 'feature', project, ['invoices', ...fields], quiet);
    const twin = path.join(folder, 'twin');
    const bin = (args: string[], cwd: string): number | null =>
      spawnSync(
        process.execPath,
        [path.join(generators, 'bin/paxx.mjs'), ...args, '--yes', '--skip-post-steps'],
        { cwd },
      ).status;
    expect(bin(['app', 'twin/acme'], folder)).toBe(0);
    expect(bin(['feature', 'invoices', ...fields], path.join(twin, 'acme'))).toBe(0);
    expect(readTree(project)).toEqual(readTree(path.join(twin, 'acme')));
  });

  it.each([
    ['client', ClientGenerator, ['payments', 'https://api.example.com'], {}],
    [
      'setting',
      SettingGenerator,
      ['courier', 'COURIER_FROM:string=a@b.example # Who couriers.', 'COURIER_TO:list'],
      {},
    ],
    ['middleware', MiddlewareGenerator, ['request timing'], { after: 'cors' }],
    ['command', ManagementCommandGenerator, ['import users', 'file:string', 'limit:number'], {}],
    ['infra', InfraGenerator, ['storage'], {}],
  ] as const)(
    '%s writes the same bytes as the bin',
    async (name, Generator, args, flags: Record<string, string>) => {
      await run(Generator, name, project, [...args], { ...quiet, ...flags });
      const twin = path.join(folder, 'twin/acme');
      const given = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value]);
      const bin = [
        path.join(generators, 'bin/paxx.mjs'),
        name,
        ...args,
        ...given,
        '--yes',
        '--skip-post-steps',
      ];
      expect(spawnSync(process.execPath, bin, { cwd: twin }).status).toBe(0);
      expect(readTree(project)).toEqual(readTree(twin));
    },
  );

  it('writes nothing with --dry-run, and nothing the second time', async () => {
    const before = readTree(project);
    await run(FeatureGenerator, 'feature', project, ['orders', ...fields], { ...quiet, dryRun: true });
    await run(FeatureGenerator, 'feature', project, ['invoices', ...fields], quiet);
    await run(SyncGenerator, 'sync', project, [], quiet);
    expect(readTree(project)).toEqual(before);
  });

  it('takes --no-app, and the prompts make the spec', async () => {
    const answers = ['notes', 'yes', 'text:string!', '', [], 'go', 'write'].map((answer) => ({ answer }));
    await run(
      FeatureGenerator,
      'feature',
      project,
      [],
      { interactive: true, app: false, skipPostSteps: true },
      answers,
    );
    const tree = readTree(project);
    expect(tree['backend/src/features/notes/model.ts']).toContain('pgTable');
    expect(Object.keys(tree).filter((file) => file.endsWith('notes/app.ts'))).toEqual([]);
  });

  it.each([
    ['{', '.yo-rc.json is no valid JSON: close brace expected here.'],
    ['', '.yo-rc.json is empty.'],
    ['[]', '.yo-rc.json holds no object.'],
    ['{"generator-paxx": {"layout": "slcie"}}', 'It cannot be "slcie".'],
  ])('L10: says what is wrong with the .yo-rc.json %j, as the bin does', async (text, message) => {
    const place = mkdtempSync(path.join(folder, 'broken-'));
    writeFileSync(path.join(place, '.yo-rc.json'), text);
    const said = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    process.exitCode = 0;
    await run(SyncGenerator, 'sync', place, []);
    const printed = said.mock.calls.map(([piece]) => String(piece)).join('');
    said.mockRestore();
    expect({ printed, exitCode: process.exitCode }).toEqual({
      printed: expect.stringContaining(message) as string,
      exitCode: 2,
    });
    expect(readTree(place)).toEqual({ '.yo-rc.json': text });
  });

  it('ends with the exit code of the fault, and writes nothing', async () => {
    const before = readTree(project);
    for (const [args, exitCode] of [
      [['../../etc', 'a:string'], 2],
      [['orders', 'a:strin'], 2],
      [['orders'], 2],
    ] as const) {
      process.exitCode = 0;
      await run(FeatureGenerator, 'feature', project, [...args], quiet);
      expect(process.exitCode).toBe(exitCode);
    }
    process.exitCode = 0;
    expect(readTree(project)).toEqual(before);
  });
});
