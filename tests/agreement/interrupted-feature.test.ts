import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { applyPlan } from '../../generators/engine/apply/apply-plan.ts';
import { prepare as feature } from '../../generators/feature/plan.ts';
import type { Plan } from '../../generators/engine/plan/plan.ts';
import { openProject } from '../../generators/engine/project/open-project.ts';
import { createProject } from '../eslint-plugin/support/project.ts';
import { readTree } from '../generators/engine/apply/support/tree.ts';
import { copyOf, filesOf, sync } from './support/examples.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const bin = pathOf('../../generators/bin/paxx.mjs');
const built = pathOf('../../generators/dist/generators/engine');
const killAtStep = pathOf('../generators/engine/apply/support/kill-at-step.mjs');

/** The command by which the shop got its second feature; see the README of the examples. */
const words = ['order items', 'title:string!', 'quantity:integer!', 'gift:boolean=false', 'notes:text'];

const shop = copyOf('shop');
const plain = copyOf('shop');
const reset = (): void => {
  rmSync(shop.root, { recursive: true });
  cpSync(plain.root, shop.root, { recursive: true });
};

const routers = 'backend/src/api/index.ts';
let old: Record<string, string>;

beforeAll(async () => {
  const parts = filesOf(plain).filter((file) => /order[-_]?items?\b/i.test(file));
  for (const file of parts) plain.remove(file);
  for (const folder of ['backend/src/features', 'frontend/src/features', 'backend/tests'])
    plain.remove(`${folder}/order-items`);
  await sync(plain);
  old = readTree(plain.root);
}, 60_000);

beforeEach(reset);

/** Runs the command line as people do, in the shop. */
function paxx(...args: string[]) {
  return spawnSync(process.execPath, [bin, ...args, '--yes', '--skip-post-steps'], {
    cwd: shop.root,
    encoding: 'utf8',
  });
}

/** The plan of the feature, and the names of the steps in which it is applied. */
async function planOf(): Promise<{ plan: Plan; steps: readonly string[] }> {
  const project = openProject(shop.root);
  const { root } = shop;
  const context = { root, project, args: words, options: {}, answers: {}, say: () => undefined };
  const plan = await (await feature(context)).plan();
  const steps: string[] = [];
  applyPlan(shop.root, plan, { onStep: (step) => steps.push(step) });
  return { plan, steps };
}

it(
  'undoes or completes a feature that was killed, and leaves nothing else',
  { timeout: 120_000 },
  async () => {
    const { plan, steps } = await planOf();
    const young = readTree(shop.root);
    const { at, remove } = createProject({ 'plan.json': JSON.stringify(plan) });
    onTestFinished(() => remove('.'));

    const samples = 10;
    const outcomes: string[] = [];
    for (let sample = 0; sample < samples; sample += 1) {
      const limit = Math.floor(((sample + 0.5) / samples) * steps.length);
      reset();
      const args = [killAtStep, built, 'apply', shop.root, at('plan.json'), String(limit)];
      expect(spawnSync(process.execPath, args)).toMatchObject({ signal: 'SIGKILL' });

      expect(paxx('sync')).toMatchObject({ status: 0 });
      const tree = readTree(shop.root);
      const isNew = 'backend/src/features/order-items/model.ts' in tree;
      expect(tree, `killed before "${String(steps[limit])}"`).toEqual(isNew ? young : old);
      outcomes.push(isNew ? 'new' : 'old');
    }
    // From the step at which everything is prepared it goes forward, before it goes back.
    expect(new Set(outcomes)).toEqual(new Set(['old', 'new']));
    expect(outcomes.lastIndexOf('old')).toBeLessThan(outcomes.indexOf('new'));
  },
);

describe('B8: an interrupted run', () => {
  /** Kills the feature in the middle of its renames. */
  async function killInTheMiddle(): Promise<void> {
    const { plan, steps } = await planOf();
    reset();
    const { at, remove } = createProject({ 'plan.json': JSON.stringify(plan) });
    onTestFinished(() => remove('.'));
    const moves = steps.flatMap((step, index) => (step.startsWith('move ') ? [index] : []));
    const limit = moves[Math.floor(moves.length / 2)] ?? 0;
    const args = [killAtStep, built, 'apply', shop.root, at('plan.json'), String(limit)];
    expect(spawnSync(process.execPath, args)).toMatchObject({ signal: 'SIGKILL' });
  }

  it('is all that a command says that may not write', { timeout: 120_000 }, async () => {
    await killInTheMiddle();
    const mixed = readTree(shop.root);
    for (const args of [
      ['sync', '--check'],
      ['sync', '--dry-run'],
      ['feature', 'tickets', 'title:string', '--dry-run', '--diff'],
      ['middleware', 'tenant', '--dry-run'],
      ['add', '--list'],
      ['sync', '--check', '--json'],
    ]) {
      const { status, stdout, stderr } = paxx(...args);
      expect({ args, status }).toEqual({ args, status: 5 });
      expect(stderr).toMatch(/^error PAXX5003\n {2}The command "feature order-items .*" was interrupted/);
      expect(stderr).toContain('it will be completed.');
      if (args.includes('--json'))
        expect(JSON.parse(stdout)).toMatchObject({ exitCode: 5, diagnostics: [{ code: 'PAXX5003' }] });
      else expect(stdout).toBe('');
      expect(readTree(shop.root)).toEqual(mixed);
    }
    expect(paxx('sync')).toMatchObject({ status: 0 });
    expect(paxx('sync', '--check')).toMatchObject({ status: 0 });
  });

  it('B9: leaves nothing that git would commit but the files themselves', { timeout: 120_000 }, async () => {
    const git = (...args: string[]): string =>
      spawnSync('git', ['-C', shop.root, ...args], { encoding: 'utf8' }).stdout;
    await killInTheMiddle();
    git('init', '--quiet');
    const seen = git('status', '--porcelain', '--untracked-files=all').trimEnd().split('\n');
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.filter((line) => line.includes('paxx'))).toEqual([]);
    rmSync(shop.at('.paxx'), { recursive: true });
    expect(Object.keys(readTree(shop.root)).filter((file) => file.includes('.paxx'))).toEqual([]);
    rmSync(shop.at('.git'), { recursive: true });
  });
});

it('B7: waits for its turn, and plans on what it then finds', { timeout: 280_000 }, async () => {
  const features = ['apples', 'beers', 'cherries', 'dumplings', 'eggs', 'figs'];
  const runs = features.map((name) => {
    const args = [bin, 'feature', name, 'title:string!', '--skip-post-steps', '--json'];
    const child = spawn(process.execPath, args, { cwd: shop.root, stdio: ['ignore', 'ignore', 'pipe'] });
    return Promise.all([text(child.stderr), once(child, 'exit')]);
  });
  const ends = await Promise.all(runs);
  expect(ends.map(([, [code]]) => code as number)).toEqual(features.map(() => 0));
  expect(ends.some(([said]) => / is working in this project .* Waiting until it is done/.test(said))).toBe(
    true,
  );
  expect(paxx('sync', '--check')).toMatchObject({ status: 0 });
  const tree = readTree(shop.root);
  for (const name of features) expect(tree[routers]).toContain(`${name}: ${name}Router`);
  const numbers = Object.keys(tree).flatMap(
    (file) => /migrations\/(\d+)_create_.*\.up/.exec(file)?.[1] ?? [],
  );
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(Object.keys(tree).filter((file) => file.includes('.paxx'))).toEqual([]);
});

describe('the command line', () => {
  it('changes nothing when the same feature is wanted again', () => {
    expect(paxx('feature', ...words)).toMatchObject({ status: 0 });
    const young = readTree(shop.root);
    expect(young).not.toEqual(old);
    const { status, stdout } = paxx('feature', ...words);
    expect(status).toBe(0);
    expect(stdout).toContain('Nothing to do');
    expect(readTree(shop.root)).toEqual(young);
  });

  const refusals = [
    {
      obstacle: 'a half-typed registry',
      put: () => shop.write(routers, shop.read(routers).replace(/^\} satisfies.*$/m, '')),
      exitCode: 3,
      code: 'PAXX3002',
      place: `${routers}:`,
    },
    {
      obstacle: 'a conflict marker in a registry',
      put: () => shop.write(routers, `${shop.read(routers)}<<<<<<< HEAD\n`),
      exitCode: 3,
      code: 'PAXX3002',
      place: `${routers}:`,
    },
    {
      obstacle: 'a read-only registry',
      put: () => chmodSync(shop.at(routers), 0o444),
      exitCode: 3,
      code: 'PAXX3004',
      place: routers,
    },
    {
      obstacle: 'a file of somebody else',
      put: () => writeFileSync(shop.at('frontend/messages/en/order-items.json'), '{ "mine": true }\n'),
      exitCode: 4,
      code: 'PAXX4001',
      place: 'frontend/messages/en/order-items.json',
    },
  ];

  it.each(refusals)('refuses $obstacle before it writes anything', ({ put, exitCode, code, place }) => {
    put();
    const before = readTree(shop.root);
    const { status, stderr } = paxx('feature', ...words);
    expect({ status, stderr }).toEqual({
      status: exitCode,
      stderr: expect.stringContaining(`${code} ${place}`) as string,
    });
    expect(stderr).toContain('Nothing was written.');
    expect(readTree(shop.root)).toEqual(before);
  });

  it.each(['../../etc', '..\\etc', ''])('refuses the name %j', (name) => {
    const { status, stderr } = paxx('feature', name, 'title:string!');
    expect(status).toBe(2);
    expect(stderr).toContain('PAXX2');
    expect(readTree(shop.root)).toEqual(old);
  });
});
