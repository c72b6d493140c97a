import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PaxxError } from '../../../../generators/engine/diagnostics/paxx-error.ts';
import { Draft } from '../../../../generators/engine/plan/draft.ts';
import type { ConflictAction } from '../../../../generators/engine/plan/conflict-actions.ts';
import { hashOf } from '../../../../generators/engine/plan/hash-of.ts';
import { makeTree, readTree, type Files } from '../apply/support/tree.ts';

const draftIn = (files: Files = {}, onConflict?: ConflictAction): Draft =>
  new Draft(makeTree(files), { command: 'test', onConflict });

async function errorOf(run: () => unknown): Promise<PaxxError> {
  const error = await Promise.resolve()
    .then(run)
    .then(() => undefined)
    .catch((reason: unknown) => reason);
  if (error instanceof PaxxError) return error;
  throw new Error('It should have been refused.', { cause: error });
}

describe('a draft', () => {
  it('reads through to the disk, and reads back what it was told', () => {
    const draft = draftIn({ 'a.ts': 'a\n' });
    expect(draft.read('a.ts')).toBe('a\n');
    expect(draft.read('b.ts')).toBeUndefined();
    draft.write('b.ts', 'b\n');
    draft.edit('a.ts', (text) => `${text}more\n`);
    expect([draft.read('a.ts'), draft.read('b.ts')]).toEqual(['a\nmore\n', 'b\n']);
    draft.remove('a.ts');
    expect(draft.read('a.ts')).toBeUndefined();
  });

  it('becomes a plan, sorted and frozen', async () => {
    const draft = draftIn({ 'a.ts': 'a\n', 'c.ts': 'c\n' });
    draft.remove('c.ts');
    draft.write('b.sh', 'b\n', { isExecutable: true });
    draft.edit('a.ts', () => 'A\n');
    draft.register({ registry: 'routers', file: 'a.ts', line: 1, text: 'A', status: 'added' });
    draft.addPostStep({
      title: 'Install',
      command: 'pnpm',
      args: ['install'],
      cwd: '',
      timeoutInSeconds: 60,
    });
    draft.addNotice('Once.');
    draft.addNotice('Once.');
    const plan = await draft.build();
    expect(plan).toEqual({
      version: 1,
      command: 'test',
      changes: [
        {
          kind: 'edit',
          path: 'a.ts',
          before: hashOf('a\n'),
          after: hashOf('A\n'),
          previous: 'a\n',
          contents: 'A\n',
        },
        {
          kind: 'create',
          path: 'b.sh',
          before: null,
          after: hashOf('b\n'),
          previous: null,
          contents: 'b\n',
          isExecutable: true,
        },
        { kind: 'delete', path: 'c.ts', before: hashOf('c\n'), after: null, previous: 'c\n', contents: null },
      ],
      registrations: [{ registry: 'routers', file: 'a.ts', line: 1, text: 'A', status: 'added' }],
      postSteps: [{ title: 'Install', command: 'pnpm', args: ['install'], cwd: '', timeoutInSeconds: 60 }],
      leftOut: [],
      notices: ['Once.'],
    });
    expect(Object.isFrozen(plan.changes[0])).toBe(true);
    expect(Object.isFrozen(plan.postSteps[0]?.args)).toBe(true);
  });

  it('has no steps behind the writing where nothing is written', async () => {
    const draft = new Draft(makeTree({ 'a.ts': 'a' }), { command: 'law' });
    draft.write('a.ts', 'a');
    draft.addPostStep({
      title: 'Install',
      command: 'pnpm',
      args: ['install'],
      cwd: '',
      timeoutInSeconds: 60,
    });
    expect((await draft.build()).postSteps).toEqual([]);
  });

  it('never writes', async () => {
    const draft = draftIn({ 'a.ts': 'a\n' });
    const before = readTree(draft.root);
    draft.write('b/c.ts', 'c\n');
    draft.remove('a.ts');
    await draft.build();
    expect(readTree(draft.root)).toEqual(before);
  });

  it('folds several edits of one file into one change', async () => {
    const draft = draftIn({ 'a.ts': '1\n' });
    draft.edit('a.ts', (text) => `${text}2\n`);
    draft.edit('a.ts', (text) => `${text}3\n`);
    expect((await draft.build()).changes).toMatchObject([
      { kind: 'edit', previous: '1\n', contents: '1\n2\n3\n' },
    ]);
  });

  it('edits what it wrote itself', async () => {
    const draft = draftIn();
    draft.write('a.ts', '1\n');
    draft.edit('a.ts', (text) => `${text}2\n`);
    expect((await draft.build()).changes).toMatchObject([{ kind: 'create', contents: '1\n2\n' }]);
  });

  it.each<[string, (draft: Draft) => void]>([
    ['a write that equals the disk', (draft) => draft.write('a.ts', 'a\n')],
    ['a write that equals a checkout with Windows line ends', (draft) => draft.write('crlf.ts', 'a\nb\n')],
    ['an edit that changes nothing', (draft) => draft.edit('a.ts', (text) => text)],
    ['an edit there and back', (draft) => ['b\n', 'a\n'].forEach((text) => draft.edit('a.ts', () => text))],
    ['removing what is not there', (draft) => draft.remove('b.ts')],
    ['writing and removing again', (draft) => (draft.write('b.ts', 'b\n'), draft.remove('b.ts'))],
    ['removing and writing the same again', (draft) => (draft.remove('a.ts'), draft.write('a.ts', 'a\n'))],
    ['only looking at a file that is no text', (draft) => draft.write('a.ts', draft.read('a.ts') ?? '')],
  ])('plans no change for %s', async (_, change) => {
    const draft = draftIn({ 'a.ts': 'a\n', 'crlf.ts': 'a\r\nb\r\n' });
    change(draft);
    expect((await draft.build()).changes).toEqual([]);
  });

  it('leaves bytes that are no text alone, can delete them, and refuses to edit them', async () => {
    const draft = draftIn({ 'a.ts': 'a\n' });
    writeFileSync(path.join(draft.root, 'logo.png'), Buffer.from([0xff, 0xfe, 0x00]));
    expect((await errorOf(() => draft.read('logo.png'))).diagnostics).toMatchObject([
      { code: 'PAXX3005', file: 'logo.png' },
    ]);
    expect((await errorOf(() => draft.edit('logo.png', () => ''))).exitCode).toBe(3);
    expect((await draft.build()).changes).toEqual([]);
    draft.remove('logo.png');
    expect((await draft.build()).changes).toMatchObject([
      { kind: 'delete', path: 'logo.png', previous: null },
    ]);
  });

  it('keeps a byte order mark', async () => {
    const draft = draftIn({ 'a.ts': '\uFEFFa\n' });
    draft.edit('a.ts', (text) => text.replace('a', 'b'));
    expect((await draft.build()).changes).toMatchObject([{ contents: '\uFEFFb\n' }]);
  });

  it('formats what it writes whole, and nothing that it edits', async () => {
    const draft = draftIn({ 'a.ts': 'a\n' });
    draft.write('b.ts', 'b', { template: 'b.ts.ejs' });
    draft.edit('a.ts', () => 'A');
    const calls: unknown[] = [];
    const { changes } = await draft.build((...call) => {
      calls.push(call);
      return Promise.resolve('formatted\n');
    });
    expect(calls).toEqual([['b.ts', 'b', 'b.ts.ejs']]);
    expect(changes.map(({ contents }) => contents)).toEqual(['A', 'formatted\n']);
  });

  it('works for a project that does not exist yet', async () => {
    const draft = new Draft(path.join(makeTree(), 'new', 'shop'), { command: 'app' });
    draft.write('a/b.ts', 'b\n');
    expect((await draft.build()).changes).toMatchObject([{ kind: 'create', path: 'a/b.ts' }]);
  });
});

describe('a conflict', () => {
  const files = { 'a.ts': 'mine\n', 'b.ts': 'mine\n', 'c.ts': 'same\n' };
  const write = (draft: Draft): Draft => {
    for (const file of ['a.ts', 'b.ts', 'd.ts']) draft.write(file, 'new\n');
    draft.write('c.ts', 'same\n');
    return draft;
  };

  it('stops the command by default, and every file is named', async () => {
    const error = await errorOf(() => write(draftIn(files)).build());
    expect(error.exitCode).toBe(4);
    expect(error.diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['PAXX4001', 'a.ts'],
      ['PAXX4001', 'b.ts'],
    ]);
    expect(error.diagnostics[0]?.remedy).toContain('--on-conflict');
  });

  it('keeps the user’s files when asked to, and says so', async () => {
    const plan = await write(draftIn(files, 'keep')).build();
    expect(plan.changes).toMatchObject([{ kind: 'create', path: 'd.ts' }]);
    expect(plan.notices).toEqual(
      ['a.ts', 'b.ts'].map((file) => `${file} exists with other contents and is kept as it is.`),
    );
  });

  it('overwrites them when asked to', async () => {
    const plan = await write(draftIn(files, 'overwrite')).build();
    expect(plan.changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'edit a.ts',
      'edit b.ts',
      'create d.ts',
    ]);
  });

  it('is none for a file that the draft removed itself', async () => {
    const draft = draftIn(files);
    draft.remove('a.ts');
    draft.write('a.ts', 'new\n');
    expect((await draft.build()).changes).toMatchObject([{ kind: 'edit', path: 'a.ts', previous: 'mine\n' }]);
  });
});

describe('a draft refuses', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    ['to leave the project', (draft) => draft.write('../a.ts', ''), 'PAXX3003'],
    ['to read outside of it', (draft) => draft.read('/etc/passwd'), 'PAXX3003'],
    ['to edit a file that is missing', (draft) => draft.edit('b.ts', () => ''), 'PAXX3006'],
    [
      'two texts for one path',
      (draft) => ['1', '2'].forEach((text) => draft.write('b.ts', text)),
      'PAXX3008',
    ],
  ])('%s', async (_, change, code) => {
    const error = await errorOf(() => change(draftIn({ 'a.ts': 'a\n' })));
    expect(error).toMatchObject({ exitCode: 3, diagnostics: [{ code }] });
  });

  it.each<[string, (root: string) => void, (draft: Draft) => void, string]>([
    [
      'a file that differs from another in case',
      () => undefined,
      (draft) => draft.write('src/App.ts', ''),
      'PAXX3007',
    ],
    [
      'a folder that differs from another in case',
      () => undefined,
      (draft) => draft.write('SRC/new.ts', ''),
      'PAXX3007',
    ],
    [
      'two new files that differ in case',
      () => undefined,
      (draft) => ['x.ts', 'X.ts'].forEach((file) => draft.write(file, '')),
      'PAXX3007',
    ],
    ['a file below a file', () => undefined, (draft) => draft.write('src/app.ts/b.ts', ''), 'PAXX3005'],
    ['a file in place of a folder', () => undefined, (draft) => draft.write('src', ''), 'PAXX3005'],
    [
      'a read-only file',
      (root) => chmodSync(path.join(root, 'src/app.ts'), 0o400),
      (draft) => draft.edit('src/app.ts', () => ''),
      'PAXX3004',
    ],
    [
      'a read-only folder',
      (root) => chmodSync(path.join(root, 'src'), 0o500),
      (draft) => draft.write('src/sub/b.ts', ''),
      'PAXX3004',
    ],
    [
      'an edit in a read-only folder',
      (root) => chmodSync(path.join(root, 'src'), 0o500),
      (draft) => draft.edit('src/app.ts', () => ''),
      'PAXX3004',
    ],
    [
      'a link out of the project',
      (root) => symlinkSync('/', path.join(root, 'link')),
      (draft) => draft.write('link/paxx-test.ts', ''),
      'PAXX3003',
    ],
    [
      'a link that leads nowhere',
      (root) => symlinkSync('nowhere', path.join(root, 'link')),
      (draft) => draft.write('link/b.ts', ''),
      'PAXX3005',
    ],
    [
      'a file that is a link',
      (root) => symlinkSync('src/app.ts', path.join(root, 'link.ts')),
      (draft) => draft.edit('link.ts', () => ''),
      'PAXX3005',
    ],
    [
      'a new file where a link leads nowhere',
      (root) => symlinkSync('/nowhere.ts', path.join(root, 'link.ts')),
      (draft) => draft.write('link.ts', ''),
      'PAXX3005',
    ],
    ['a link into .git', linkGit, (draft) => draft.write('link/hook', ''), 'PAXX3003'],
    [
      'two ways to one file',
      (root) => symlinkSync('src', path.join(root, 'link')),
      (draft) => ['link/b.ts', 'src/b.ts'].forEach((file) => draft.write(file, '')),
      'PAXX3008',
    ],
  ])('%s', async (_, prepare, change, code) => {
    const draft = draftIn({ 'src/app.ts': 'app\n' });
    prepare(draft.root);
    change(draft);
    expect(await errorOf(() => draft.build())).toMatchObject({ exitCode: 3, diagnostics: [{ code }] });
  });

  it('nothing about a link to another folder of the project', async () => {
    const draft = draftIn({ 'src/app.ts': 'app\n' });
    symlinkSync('src', path.join(draft.root, 'link'));
    draft.write('link/b.ts', 'b\n');
    expect((await draft.build()).changes).toMatchObject([{ path: 'link/b.ts' }]);
  });

  function linkGit(root: string): void {
    mkdirSync(path.join(root, '.git'));
    symlinkSync('.git', path.join(root, 'link'));
  }
});

describe('L2: a file that has been used', () => {
  const migration = 'db/migrations/0005_create_tickets.up.sql';
  const seal = (text: string): string => `# used\n${hashOf(text)}  migrations/0005_create_tickets.up.sql\n`;
  const used = { [migration]: 'create;\n', 'db/migrations.sha256': seal('create;\n'), 'model.ts': 'old' };

  it.each(['abort', 'overwrite'] as const)(
    'is not written anew (%s), and what is said is the way to a further migration',
    async (onConflict) => {
      const draft = new Draft(makeTree(used), { command: 'feature', onConflict });
      draft.write(migration, 'create more;\n');
      draft.write('model.ts', 'new');
      const { diagnostics } = await errorOf(() => draft.build());

      expect(diagnostics).toMatchObject([{ code: 'PAXX4003', file: migration }]);
      expect(diagnostics[0]?.remedy).toContain('pnpm db migrate "what changes"');
      expect(diagnostics[0]?.remedy).not.toContain('overwrite');
    },
  );

  it.each([
    ['removed', (draft: Draft) => draft.remove(migration)],
    ['edited', (draft: Draft) => draft.edit(migration, (text) => `${text}more;`)],
    ['missing from its list', (draft: Draft) => draft.write('db/migrations.sha256', '# nothing\n')],
  ])('is not %s', async (_case, change) => {
    const draft = new Draft(makeTree(used), { command: 'law', onConflict: 'overwrite' });
    change(draft);
    expect((await errorOf(() => draft.build())).diagnostics).toMatchObject([{ code: 'PAXX4003' }]);
  });

  it('is kept where that is said, and may become what it was', async () => {
    const kept = new Draft(makeTree(used), { command: 'law', onConflict: 'keep' });
    kept.write(migration, 'create more;\n');
    expect((await kept.build()).changes).toEqual([]);

    const restored = new Draft(makeTree({ ...used, [migration]: 'broken;\n' }), {
      command: 'law',
      onConflict: 'overwrite',
    });
    restored.write(migration, 'create;\n');
    expect((await restored.build()).changes).toMatchObject([{ path: migration, kind: 'edit' }]);
  });

  it('is another one than a file of the same name elsewhere', async () => {
    const draft = new Draft(makeTree({ ...used, 'other/0005_create_tickets.up.sql': 'x' }), {
      command: 'law',
      onConflict: 'overwrite',
    });
    draft.write('other/0005_create_tickets.up.sql', 'y');
    expect((await draft.build()).changes).toHaveLength(1);
  });
});

describe('L11: a step that does not run', () => {
  it('is in the plan with its reason, and not among those that run', async () => {
    const step = { title: 'Install', command: 'pnpm', args: ['install'], cwd: '', timeoutInSeconds: 60 };
    const draft = new Draft(makeTree(), { command: 'law', skipsPostSteps: true });
    draft.write('a.ts', 'a');
    draft.addPostStep(step);
    const { postSteps, leftOut } = await draft.build();
    expect(postSteps).toEqual([]);
    expect(leftOut).toEqual([{ step, reason: 'because of --skip-post-steps' }]);
  });
});
