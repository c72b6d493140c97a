import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../../generators/engine/apply/apply-plan.ts';
import { hasTraces, interruptionIn, recover } from '../../../../generators/engine/apply/recover.ts';
import { hashOf } from '../../../../generators/engine/plan/hash-of.ts';
import { dyingAt, survives } from './support/dead-disk.ts';
import { makeExample, type Example } from './support/example.ts';
import { makeTree, readTree } from './support/tree.ts';

/** Applies the example until right before the first step that fits. */
function interrupt({ root, plan, reset }: Example, pattern: RegExp): void {
  const steps: string[] = [];
  applyPlan(root, plan, { onStep: (step) => steps.push(step) });
  reset();
  const index = steps.findIndex((step) => pattern.test(step));
  expect(index).toBeGreaterThan(0);
  survives(() => applyPlan(root, plan, dyingAt(index)));
  expect(hasTraces(root)).toBe(true);
}

const beforeLastRename = /^move .*send\.ts to /;
const beforeFirstRename = /^move .* to .*schema\.ts$/;
const whileStaging = /^flush .*-[0-9a-f]{16}\.tmp$/;

describe('recover', () => {
  it('has nothing to do in a tree that nobody was interrupted in', () => {
    const root = makeTree({ 'a.ts': 'a\n', '.paxx/base/a.ts': 'a\n' });
    const before = readTree(root);
    expect(recover(root)).toEqual({ kind: 'nothing', untouched: [] });
    expect(recover(path.join(root, 'missing'))).toMatchObject({ kind: 'nothing' });
    expect(readTree(root)).toEqual(before);
  });

  it('completes what was prepared, and says what', async () => {
    const example = await makeExample('small');
    interrupt(example, beforeLastRename);
    expect(recover(example.root)).toEqual({
      kind: 'completed',
      command: 'feature invoice',
      untouched: [],
    });
    expect(readTree(example.root)).toEqual(example.young);
    expect(recover(example.root).kind).toBe('nothing');
  });

  it('rolls back what was not prepared', async () => {
    const example = await makeExample('small');
    interrupt(example, whileStaging);
    expect(recover(example.root)).toMatchObject({
      kind: 'rolled back',
      command: 'feature invoice',
      untouched: [],
    });
    expect(readTree(example.root)).toEqual(example.old);
  });

  it('rolls back when a staged file was damaged', async () => {
    const example = await makeExample('small');
    interrupt(example, beforeFirstRename);
    const staged =
      Object.keys(readTree(example.root)).find((file) => /^\.paxx\/tmp\/[0-9a-f-]+\.tmp$/.test(file)) ?? '';
    writeFileSync(path.join(example.root, staged), 'half');
    expect(recover(example.root).kind).toBe('rolled back');
    expect(readTree(example.root)).toEqual(example.old);
  });

  it('rolls back when what stopped the first run is still there', async () => {
    const example = await makeExample('small');
    interrupt(example, beforeLastRename);
    const onStep = (step: string): void => {
      if (beforeLastRename.test(step)) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    };
    expect(recover(example.root, { onStep }).kind).toBe('rolled back');
    expect(readTree(example.root)).toEqual(example.old);
  });

  it('leaves a new file to the user who made the same one by hand', async () => {
    const example = await makeExample('small');
    interrupt(example, beforeFirstRename);
    const [file, contents] = ['backend/src/features/invoices/model.ts', 'export const invoices = 1;\n'];
    writeFileSync(path.join(example.root, file), contents);
    writeFileSync(path.join(example.root, 'backend/src/db/schema.ts'), 'mine\n');
    expect(recover(example.root)).toMatchObject({
      kind: 'rolled back',
      untouched: ['backend/src/db/schema.ts'],
    });
    expect(readFileSync(path.join(example.root, file), 'utf8')).toBe(contents);
  });

  it('rolls back around a file that the user changed before it was written', async () => {
    const example = await makeExample('small');
    interrupt(example, beforeLastRename);
    const file = 'backend/src/features/orders/tasks/send.ts';
    writeFileSync(path.join(example.root, file), 'mine\n');
    expect(recover(example.root)).toMatchObject({ kind: 'rolled back', untouched: [file] });
    expect(readTree(example.root)).toEqual({ ...example.old, [file]: '644 mine\n' });
  });

  it('completes around a file that the user changed after it was written', async () => {
    const example = await makeExample('small');
    interrupt(example, beforeLastRename);
    const file = 'backend/src/db/schema.ts';
    writeFileSync(path.join(example.root, file), 'mine\n');
    expect(recover(example.root).kind).toBe('completed');
    expect(readTree(example.root)).toEqual({ ...example.young, [file]: '600 mine\n' });
  });

  it('is done by the next apply as well, which then finds a changed tree', async () => {
    const example = await makeExample('small');
    interrupt(example, beforeLastRename);
    expect(() => applyPlan(example.root, example.plan)).toThrow('PAXX4002');
    expect(readTree(example.root)).toEqual(example.young);
  });

  it('removes staged files whose journal is gone', async () => {
    const example = await makeExample('small');
    interrupt(example, beforeFirstRename);
    rmSync(path.join(example.root, '.paxx/tmp/journal.json'));
    expect(recover(example.root).kind).toBe('cleaned');
    expect(Object.keys(readTree(example.root)).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  it.each([whileStaging, beforeFirstRename, beforeLastRename])(
    'B9: has nothing outside of a folder that git ignores, stopped at %s',
    async (pattern) => {
      const example = await makeExample('small');
      interrupt(example, pattern);
      const { old, young, root } = example;
      const files = Object.keys(readTree(root)).filter((file) => !file.endsWith('/'));
      const strange = files.filter((file) => !(file in old) && !(file in young));
      expect(strange.length).toBeGreaterThan(2);
      expect(strange.filter((file) => !file.startsWith('.paxx/tmp/'))).toEqual([]);
      expect(readFileSync(path.join(root, '.paxx/tmp/.gitignore'), 'utf8')).toBe('*\n');
      rmSync(path.join(root, '.paxx'), { recursive: true });
      expect(recover(root).kind).toBe('nothing');
      expect(Object.keys(readTree(root)).filter((file) => file.includes('.paxx'))).toEqual([]);
    },
  );

  it('B9: still settles what an earlier release has staged beside the files', () => {
    const [before, after] = [hashOf('old\n'), hashOf('new\n')];
    const steps = [{ path: 'a.ts', before, after }];
    const journal = { version: 1, state: 'prepared', id: '0123abcd', command: 'x', folders: [], steps };
    const root = makeTree({
      'a.ts': 'old\n',
      'a.ts.paxx-0123abcd.tmp': 'new\n',
      'a.ts.paxx-0123abcd.old': 'old\n',
      '.paxx/tmp/journal.json': JSON.stringify(journal),
    });
    expect(recover(root)).toMatchObject({ kind: 'completed' });
    expect(readTree(root)).toEqual({ 'a.ts': '644 new\n' });
  });

  it.each([
    [whileStaging, 'rolled back'],
    [beforeFirstRename, 'completed'],
    [beforeLastRename, 'completed'],
  ])('B8: can be foretold without writing, stopped at %s', async (pattern, kind) => {
    const example = await makeExample('small');
    expect(interruptionIn(example.root)).toBeUndefined();
    interrupt(example, pattern);
    const before = readTree(example.root);
    expect(interruptionIn(example.root)).toEqual({ kind, command: 'feature invoice' });
    expect(readTree(example.root)).toEqual(before);
    expect(recover(example.root).kind).toBe(kind);
  });
});

describe('a journal that cannot be trusted', () => {
  const hash = hashOf('theirs\n');
  const journal = {
    version: 1,
    state: 'prepared',
    id: '0123abcd',
    command: 'feature x',
    folders: [] as string[],
  };

  it.each([
    ['half a journal', () => '{ "version": 1,'],
    ['another version', () => JSON.stringify({ ...journal, version: 3, steps: [] })],
    ['a strange id', () => JSON.stringify({ ...journal, id: '/../x', steps: [] })],
    [
      'a path upwards',
      () => JSON.stringify({ ...journal, steps: [{ path: '../a.ts', before: hash, after: null }] }),
    ],
    [
      'a path through a link',
      () => JSON.stringify({ ...journal, steps: [{ path: 'link/a.ts', before: hash, after: null }] }),
    ],
    ['a folder upwards', () => JSON.stringify({ ...journal, folders: ['../empty'], steps: [] })],
  ])('%s: nothing is touched', (_, text) => {
    const theirs = makeTree({ 'a.ts': 'theirs\n' });
    const root = makeTree({ '.paxx/tmp/journal.json': text() });
    symlinkSync(theirs, path.join(root, 'link'));
    mkdirSync(path.join(root, 'empty'));
    expect(() => recover(root)).toThrow('PAXX5004');
    expect(readTree(theirs)).toEqual({ 'a.ts': '644 theirs\n' });
    expect(Object.keys(readTree(root))).toEqual([
      '.paxx/',
      '.paxx/tmp/',
      '.paxx/tmp/.gitignore',
      '.paxx/tmp/journal.json',
      'empty/',
      'link',
    ]);
  });
});
