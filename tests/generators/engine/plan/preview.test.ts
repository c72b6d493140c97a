import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../../generators/engine/apply/apply-plan.ts';
import {
  allColors as coloured,
  noColors as plain,
} from '../../../../generators/engine/diagnostics/colors.ts';
import { Draft } from '../../../../generators/engine/plan/draft.ts';
import { previewDiff } from '../../../../generators/engine/plan/preview-diff.ts';
import { previewTree } from '../../../../generators/engine/plan/preview-tree.ts';
import { makeTree, readTree } from '../apply/support/tree.ts';

const files = {
  'backend/src/api/index.ts': "import a from 'a';\nexport const routers = {\n  users: a,\n};\n",
  'backend/src/features/old/model.ts': 'export {};\n',
  'backend/src/db/schema.ts': 'export {};',
  'frontend/src/config/appDefinitions.ts': 'export {};\n',
  'frontend/crlf.ts': 'one\r\ntwo\r\n',
};

function draftOf(root: string): Draft {
  const draft = new Draft(root, { command: 'feature invoice' });
  draft.write('backend/src/features/invoices/model.ts', 'a\nb\nc\n');
  draft.write('backend/src/features/invoices/vidé.ts', 'a');
  draft.write('backend/with space.sql', 'select 1;\n');
  draft.write('backend/empty.txt', '');
  draft.write('backend/scripts/stop.sh', '#!/bin/sh\n', { isExecutable: true });
  draft.edit('backend/src/api/index.ts', (text) => text.replace('  users', '  invoices: b,\n  users'));
  draft.edit('backend/src/db/schema.ts', () => 'export * from "x";');
  draft.edit('frontend/crlf.ts', (text) => text.replace('two', 'three'));
  draft.remove('backend/src/features/old/model.ts');
  const file = 'backend/src/api/index.ts';
  draft.register({ registry: 'routers', file, line: 3, text: 'invoices: b', status: 'added' });
  draft.register({ registry: 'routers', file, line: 5, text: 'old: o', status: 'removed' });
  draft.register({
    registry: 'apps',
    file: 'frontend/src/config/appDefinitions.ts',
    line: 1,
    text: 'invoices',
    status: 'already',
  });
  draft.addPostStep({ title: 'Install', command: 'pnpm', args: ['install'], cwd: '', timeoutInSeconds: 60 });
  draft.leaveOut(
    { title: 'Migrate', command: 'pnpm', args: ['db', 'up'], cwd: '', timeoutInSeconds: 60 },
    'because there is no database',
  );
  return draft;
}

describe('previewTree', () => {
  it('draws what is going to happen', async () => {
    const plan = await draftOf(makeTree(files)).build();
    expect(`\n${previewTree(plan, plain)}\n`).toMatchInlineSnapshot(`
      "
      backend
      ├── scripts
      │   └── + stop.sh  1 line
      ├── src
      │   ├── api
      │   │   └── ~ index.ts  +1
      │   │           + invoices: b  line 3
      │   │           - old: o  line 5
      │   ├── db
      │   │   └── ~ schema.ts  +1 -1
      │   └── features
      │       ├── invoices
      │       │   ├── + model.ts  3 lines
      │       │   └── + vidé.ts  1 line
      │       └── old
      │           └── - model.ts
      ├── + empty.txt  0 lines
      └── + with space.sql  1 line
      frontend
      ├── src/config
      │   └── = appDefinitions.ts
      │           = invoices  line 1
      └── ~ crlf.ts  +1 -1

      5 files to create, 3 files to edit, 1 file to delete.
      then: Install (pnpm install)
      left out: Migrate (pnpm db up), because there is no database
      "
    `);
  });

  it('counts what is new far below where the plan is long, and still shows every edit', async () => {
    const draft = draftOf(makeTree(files));
    for (let index = 0; index < 100; index += 1)
      draft.write(`backend/src/core/part-${String(index)}/part.ts`, '');
    for (const name of ['one', 'two']) draft.write(`backend/src/${name}.ts`, '');
    expect(`\n${previewTree(await draft.build(), plain)}\n`).toMatchInlineSnapshot(`
      "
      backend
      ├── scripts
      │   └── + stop.sh  1 line
      ├── src
      │   ├── api
      │   │   └── ~ index.ts  +1
      │   │           + invoices: b  line 3
      │   │           - old: o  line 5
      │   ├── + core/  100 files
      │   ├── db
      │   │   └── ~ schema.ts  +1 -1
      │   ├── features
      │   │   ├── + invoices/  2 files
      │   │   └── old
      │   │       └── - model.ts
      │   └── + 2 files
      ├── + empty.txt  0 lines
      └── + with space.sql  1 line
      frontend
      ├── src/config
      │   └── = appDefinitions.ts
      │           = invoices  line 1
      └── ~ crlf.ts  +1 -1

      107 files to create, 3 files to edit, 1 file to delete.
      then: Install (pnpm install)
      left out: Migrate (pnpm db up), because there is no database
      "
    `);
  });

  it('says when there is nothing to write', async () => {
    const plan = await new Draft(makeTree(), { command: 'sync' }).build();
    expect(previewTree(plan, plain)).toContain('Nothing to write.');
  });

  it('marks by colour, and lets no entry steer the terminal', async () => {
    const draft = draftOf(makeTree(files));
    draft.register({
      registry: 'x',
      file: 'frontend/crlf.ts',
      line: 1,
      text: 'evil\u001B[2J',
      status: 'added',
    });
    const text = previewTree(await draft.build(), coloured);
    expect(text).toContain('\u001B[32m+ model.ts\u001B[39m');
    expect(text).toContain('evil␛[2J');
  });
});

describe('previewDiff', () => {
  it('shows the plan as a unified diff', async () => {
    const plan = await draftOf(makeTree(files)).build();
    expect(`\n${await previewDiff(plan, plain)}`).toMatchInlineSnapshot(`
      "
      diff --git a/backend/empty.txt b/backend/empty.txt
      new file mode 100644
      diff --git a/backend/scripts/stop.sh b/backend/scripts/stop.sh
      new file mode 100755
      --- /dev/null
      +++ b/backend/scripts/stop.sh
      @@ -0,0 +1,1 @@
      +#!/bin/sh
      diff --git a/backend/src/api/index.ts b/backend/src/api/index.ts
      --- a/backend/src/api/index.ts
      +++ b/backend/src/api/index.ts
      @@ -1,4 +1,5 @@
       import a from 'a';
       export const routers = {
      +  invoices: b,
         users: a,
       };
      diff --git a/backend/src/db/schema.ts b/backend/src/db/schema.ts
      --- a/backend/src/db/schema.ts
      +++ b/backend/src/db/schema.ts
      @@ -1,1 +1,1 @@
      -export {};
      \\ No newline at end of file
      +export * from "x";
      \\ No newline at end of file
      diff --git a/backend/src/features/invoices/model.ts b/backend/src/features/invoices/model.ts
      new file mode 100644
      --- /dev/null
      +++ b/backend/src/features/invoices/model.ts
      @@ -0,0 +1,3 @@
      +a
      +b
      +c
      diff --git "a/backend/src/features/invoices/vid\\303\\251.ts" "b/backend/src/features/invoices/vid\\303\\251.ts"
      new file mode 100644
      --- /dev/null
      +++ "b/backend/src/features/invoices/vid\\303\\251.ts"
      @@ -0,0 +1,1 @@
      +a
      \\ No newline at end of file
      diff --git a/backend/src/features/old/model.ts b/backend/src/features/old/model.ts
      deleted file mode 100644
      --- a/backend/src/features/old/model.ts
      +++ /dev/null
      @@ -1,1 +0,0 @@
      -export {};
      diff --git a/backend/with space.sql b/backend/with space.sql
      new file mode 100644
      --- /dev/null
      +++ b/backend/with space.sql
      @@ -0,0 +1,1 @@
      +select 1;
      diff --git a/frontend/crlf.ts b/frontend/crlf.ts
      --- a/frontend/crlf.ts
      +++ b/frontend/crlf.ts
      @@ -1,2 +1,2 @@
       one
      -two
      +three
      "
    `);
  });

  it('is exact: git apply makes of it the tree that apply makes', async () => {
    const root = makeTree(files);
    const other = makeTree();
    cpSync(root, other, { recursive: true });
    const plan = await draftOf(root).build();
    applyPlan(root, plan);
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
      cwd: other,
      input: await previewDiff(plan, plain),
    });
    expect(readTree(other)).toEqual(readTree(root));
  });

  it('paints lines, and shows control characters of a file', async () => {
    const draft = new Draft(makeTree({ 'a.ts': 'old\n' }), { command: 'x' });
    draft.edit('a.ts', () => 'new\u001B[2J\n');
    const text = await previewDiff(await draft.build(), coloured);
    expect(text).toContain('\u001B[31m-old\u001B[39m\n\u001B[32m+new␛[2J\u001B[39m');
  });

  it('says so of bytes that are no text', async () => {
    const root = makeTree();
    writeFileSync(path.join(root, 'logo.png'), Buffer.from([0xff, 0x00]));
    const draft = new Draft(root, { command: 'x' });
    draft.remove('logo.png');
    expect(await previewDiff(await draft.build(), plain)).toContain(
      'Binary files a/logo.png and b/logo.png differ',
    );
  });
});
