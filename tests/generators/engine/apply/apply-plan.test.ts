import { chmodSync, chownSync, existsSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../../generators/engine/apply/apply-plan.ts';
import { PaxxError } from '../../../../generators/engine/diagnostics/paxx-error.ts';
import { Draft } from '../../../../generators/engine/plan/draft.ts';
import type { Plan } from '../../../../generators/engine/plan/plan.ts';
import { makeExample } from './support/example.ts';
import { makeTree, modeOfNew, readTree, type Files } from './support/tree.ts';

/** A plan that creates, edits or deletes one file. */
async function planOf(root: string, change: (draft: Draft) => void): Promise<Plan> {
  const draft = new Draft(root, { command: 'test' });
  change(draft);
  return draft.build();
}

function errorOf(run: () => unknown): PaxxError {
  try {
    run();
  } catch (error) {
    if (error instanceof PaxxError) return error;
    throw error;
  }
  throw new Error('It should have been refused.');
}

describe('applyPlan', () => {
  it('writes what the plan says, and leaves nothing else', async () => {
    const { root, plan } = await makeExample();
    applyPlan(root, plan);
    expect(readTree(root)).toEqual({
      'README.md': '644 # Shop\n',
      'backend/': '',
      'backend/scripts/': '',
      'backend/scripts/start.sh': '755 #!/bin/sh\necho started\n',
      'backend/scripts/stop.sh': `${modeOfNew(0o777)} #!/bin/sh\n`,
      'backend/src/': '',
      'backend/src/api/': '',
      'backend/src/api/index.ts': '644 \u00EF\u00BB\u00BFexport const routers = { invoices };\r\n',
      'backend/src/db/': '',
      'backend/src/db/schema.ts': '600 export {};\n// invoices\n',
      'backend/src/features/': '',
      'backend/src/features/invoices/': '',
      'backend/src/features/invoices/model.ts': `${modeOfNew(0o666)} export const invoices = 1;\n`,
      'backend/src/features/invoices/tests/': '',
      'backend/src/features/invoices/tests/modèle.test.ts': `${modeOfNew(0o666)} test();\n`,
      'empty/': '',
    });
  });

  it('makes a root that does not exist yet', async () => {
    const root = path.join(makeTree(), 'new', 'shop');
    applyPlan(root, await planOf(root, (draft) => draft.write('src/app.ts', 'a\n')));
    expect(Object.keys(readTree(root))).toEqual(['src/', 'src/app.ts']);
  });

  it('does nothing at all for a plan without changes', async () => {
    const root = makeTree({ 'a.ts': 'a\n' });
    const steps: string[] = [];
    applyPlan(root, await planOf(root, (draft) => draft.write('a.ts', 'a\n')), {
      onStep: (step) => steps.push(step),
    });
    expect(steps).toEqual([]);
  });

  it('keeps what else stands in .paxx', async () => {
    const root = makeTree({ '.paxx/base/model.ts': 'base\n' });
    applyPlan(root, await planOf(root, (draft) => draft.write('a.ts', 'a\n')));
    expect(Object.keys(readTree(root))).toEqual(['.paxx/', '.paxx/base/', '.paxx/base/model.ts', 'a.ts']);
  });

  it.runIf(process.getuid?.() === 0)('leaves an edited file to its owner', async () => {
    const root = makeTree({ 'a.ts': 'a\n' });
    chownSync(path.join(root, 'a.ts'), 1234, 1235);
    applyPlan(root, await planOf(root, (draft) => draft.edit('a.ts', () => 'b\n')));
    expect(statSync(path.join(root, 'a.ts'))).toMatchObject({ uid: 1234, gid: 1235 });
  });
});

describe('applyPlan refuses, before it writes anything,', () => {
  const files: Files = { 'src/app.ts': 'app\n', 'src/old.ts': 'old\n' };
  const change = (draft: Draft): void => {
    draft.write('src/new.ts', 'new\n');
    draft.edit('src/app.ts', () => 'edited\n');
    draft.remove('src/old.ts');
  };

  it.each<[string, (root: string) => void, string, string, number]>([
    [
      'an edited file',
      (root) => writeFileSync(path.join(root, 'src/app.ts'), 'mine\n'),
      'PAXX4002',
      'src/app.ts',
      4,
    ],
    ['a deleted file', (root) => rmSync(path.join(root, 'src/app.ts')), 'PAXX4002', 'src/app.ts', 4],
    [
      'a file that came',
      (root) => writeFileSync(path.join(root, 'src/new.ts'), 'mine\n'),
      'PAXX4002',
      'src/new.ts',
      4,
    ],
    [
      'a read-only file',
      (root) => chmodSync(path.join(root, 'src/app.ts'), 0o444),
      'PAXX3004',
      'src/app.ts',
      3,
    ],
    [
      'a read-only file to delete',
      (root) => chmodSync(path.join(root, 'src/old.ts'), 0o444),
      'PAXX3004',
      'src/old.ts',
      3,
    ],
    ['a read-only folder', (root) => chmodSync(path.join(root, 'src'), 0o555), 'PAXX3004', 'src/new.ts', 3],
    ['a link in place of a file', (root) => replaceByLink(root, 'src/app.ts'), 'PAXX3005', 'src/app.ts', 3],
    ['a link out of the project', (root) => replaceByLink(root, 'src'), 'PAXX3003', 'src/app.ts', 3],
    [
      'a link in place of .paxx',
      (root) => symlinkSync(makeTree(), path.join(root, '.paxx')),
      'PAXX3003',
      '.paxx',
      3,
    ],
  ])('%s', async (_, disturb, code, file, exitCode) => {
    const root = makeTree(files);
    const plan = await planOf(root, change);
    disturb(root);
    const before = readTree(root);
    const error = errorOf(() => applyPlan(root, plan));
    expect(error.exitCode).toBe(exitCode);
    expect(error.diagnostics).toContainEqual(expect.objectContaining({ code, file }));
    expect(readTree(root)).toEqual(before);
  });

  it('everything at once: every file is named', async () => {
    const root = makeTree(files);
    const plan = await planOf(root, change);
    writeFileSync(path.join(root, 'src/app.ts'), 'mine\n');
    writeFileSync(path.join(root, 'src/old.ts'), 'mine\n');
    expect(errorOf(() => applyPlan(root, plan)).diagnostics.map(({ file }) => file)).toEqual([
      'src/app.ts',
      'src/old.ts',
    ]);
  });

  it('a change that happens while it writes, and puts the rest back', async () => {
    const root = makeTree(files);
    const plan = await planOf(root, change);
    const onStep = (step: string): void => {
      // The first rename of a planned file: everything was checked by then.
      if (/^move .* to .*app\.ts$/.test(step)) writeFileSync(path.join(root, 'src/old.ts'), 'mine\n');
    };
    expect(errorOf(() => applyPlan(root, plan, { onStep })).diagnostics[0]).toMatchObject({
      code: 'PAXX4002',
    });
    expect(readTree(root)).toEqual({ 'src/': '', 'src/app.ts': '644 app\n', 'src/old.ts': '644 mine\n' });
  });

  it('a forged plan that leaves the project', () => {
    const root = makeTree();
    const change = {
      kind: 'create',
      path: '../forged.ts',
      before: null,
      after: '',
      previous: null,
      contents: '',
    } as const;
    const plan: Plan = {
      version: 1,
      command: '',
      changes: [change],
      registrations: [],
      postSteps: [],
      leftOut: [],
      notices: [],
    };
    expect(errorOf(() => applyPlan(root, plan)).diagnostics[0]).toMatchObject({ code: 'PAXX3003' });
    expect(existsSync(path.join(root, '../forged.ts'))).toBe(false);
  });

  it('a root that cannot be made, and leaves no part of it', async () => {
    const parent = makeTree({ file: 'a file\n' });
    const root = path.join(parent, 'shop', 'api');
    const plan = await planOf(root, (draft) => draft.write('a.ts', 'a\n'));
    const onStep = (step: string): void => {
      if (step.startsWith('keep')) throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
    };
    expect(errorOf(() => applyPlan(root, plan, { onStep })).exitCode).toBe(3);
    expect(readTree(parent)).toEqual({ file: '644 a file\n' });
  });

  function replaceByLink(root: string, file: string): void {
    const elsewhere = makeTree({ 'app.ts': 'app\n', 'old.ts': 'old\n' });
    rmSync(path.join(root, file), { recursive: true });
    symlinkSync(file.endsWith('.ts') ? path.join(elsewhere, 'app.ts') : elsewhere, path.join(root, file));
  }
});
