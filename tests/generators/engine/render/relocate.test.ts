import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  defaultConventions,
  layouts,
  resolveSpecifier,
  type Conventions,
  type LayoutName,
} from 'paxx-conventions';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { planApp } from '../../../../generators/app/plan.ts';
import { relocate } from '../../../../generators/engine/render/relocate.ts';
import type { RenderedFile } from '../../../../generators/engine/render/render-overlay.ts';

const conventionsOf = (layout: LayoutName): Conventions => ({
  ...defaultConventions,
  layout: layouts[layout],
});
const slice = conventionsOf('slice');
const others = (Object.keys(layouts) as LayoutName[]).filter((layout) => layout !== 'slice');

async function projectIn(layout: LayoutName): Promise<RenderedFile[]> {
  const root = path.join(tmpdir(), 'paxx-nowhere', 'acme');
  const app = {
    folder: 'acme',
    root,
    name: 'acme',
    title: 'Acme',
    locales: ['en'],
    capabilities: [],
    notices: [],
  } as const;
  const { changes } = await planApp({ ...app, layout, hasOwnNode: false }, {});
  return changes.map(({ path: file, contents }) => ({ path: file, contents: contents ?? '' }));
}

/** What `pnpm api:generate` writes. */
const generated = ['frontend/src/lib/api'];

/** Imports of files that do not exist. */
function dangling(files: readonly RenderedFile[], conventions: Conventions): string[] {
  const modules = new Set(
    [...generated, ...files.map((file) => file.path)].map((file) =>
      resolveSpecifier('', `./${file}`, conventions),
    ),
  );
  return files
    .filter((file) => file.path.endsWith('.ts'))
    .flatMap((file) =>
      ts.preProcessFile(file.contents).importedFiles.flatMap(({ fileName }) => {
        const module = resolveSpecifier(file.path, fileName, conventions);
        return module === undefined || modules.has(module) ? [] : [`${file.path}: ${fileName}`];
      }),
    );
}

let planned: Promise<RenderedFile[]> | undefined;

describe.each(others)('a project in the layout %s', (layout) => {
  let inSlice: readonly RenderedFile[];
  let moved: readonly RenderedFile[];

  beforeAll(async () => {
    inSlice = await (planned ??= projectIn('slice'));
    moved = relocate(inSlice, slice, conventionsOf(layout));
  }, 120_000);

  it('has no file in the place of another layout, and none twice', () => {
    expect(moved.filter((file) => file.path.startsWith('backend/src/features/'))).toEqual([]);
    expect(new Set(moved.map((file) => file.path)).size).toBe(inSlice.length);
  });

  it('imports nothing that is not there', () => {
    expect(dangling(moved, conventionsOf(layout))).toEqual([]);
  });

  it('becomes the same bytes again on its way back', () => {
    expect(relocate(moved, conventionsOf(layout), slice)).toEqual(inSlice);
  });
});

it('finds what a file names, in whatever way it names it', () => {
  const { path: place, contents } = {
    path: 'backend/tests/users/service.test.ts',
    contents: [
      `import { users, type User } from '../../src/features/users/model.ts';`,
      `import type { Users } from "../../src/features/users/repository.ts";`,
      `export * from '../../src/db/schema.ts';`,
      `const lazy = import('../../src/features/users/service.ts');`,
      `vi.mock('../../src/features/users/errors.ts');`,
      `new URL('../../src/features/users/schemas.ts', import.meta.url);`,
      `const none = '../../src/features/users/nothing.ts';`,
    ].join('\n'),
  };
  const known = ['model', 'repository', 'service', 'errors', 'schemas']
    .map((part) => `backend/src/features/users/${part}.ts`)
    .concat('backend/src/db/schema.ts')
    .map((file) => ({ path: file, contents: '' }));

  expect(relocate([{ path: place, contents }, ...known], slice, conventionsOf('layered'))[0]).toEqual({
    path: 'backend/tests/services/user-service.test.ts',
    contents: [
      `import { users, type User } from '../../src/models/user.ts';`,
      `import type { Users } from "../../src/repositories/user-repository.ts";`,
      `export * from '../../src/db/schema.ts';`,
      `const lazy = import('../../src/services/user-service.ts');`,
      `vi.mock('../../src/errors/user.ts');`,
      `new URL('../../src/schemas/user.ts', import.meta.url);`,
      `const none = '../../src/features/users/nothing.ts';`,
    ].join('\n'),
  });
});
