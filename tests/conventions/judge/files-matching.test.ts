import { filesMatching } from 'paxx-conventions';
import { expect, it } from 'vitest';

/** A tree of these files that notes which folders are listed. */
function treeOf(...files: string[]) {
  const listed: string[] = [];
  const list = (folder: string): string[] => {
    listed.push(folder);
    const inside = files.filter((file) => folder === '' || file.startsWith(`${folder}/`));
    const names = inside.map((file) => file.slice(folder === '' ? 0 : folder.length + 1).split('/')[0] ?? '');
    return [...new Set(names)];
  };
  return { listed, tree: { list } };
}

it('finds one file a folder, and lists each folder once', () => {
  const { listed, tree } = treeOf('src/a/model.ts', 'src/b/model.ts', 'src/c/service.ts', 'src/readme.md');
  expect(filesMatching('src/{features}/model.ts', tree)).toEqual(['src/a/model.ts', 'src/b/model.ts']);
  expect(listed).toEqual(['src', 'src/a', 'src/b', 'src/c', 'src/readme.md']);
});

it('finds files whose names hold the feature', () => {
  const { tree } = treeOf('src/models/a.ts', 'src/models/b.test.tsx', 'src/other/c.ts');
  expect(filesMatching('src/models/{feature}.ts', tree)).toEqual(['src/models/a.ts']);
});

it('finds files below two open folders', () => {
  const { tree } = treeOf('m/en/a.json', 'm/hi/a.json', 'm/hi/b.json', 'm/index.ts');
  expect(filesMatching('m/{locale}/{features}.json', tree)).toEqual([
    'm/en/a.json',
    'm/hi/a.json',
    'm/hi/b.json',
  ]);
});

it('finds a file without placeholders, or nothing', () => {
  const { tree } = treeOf('src/index.ts');
  expect(filesMatching('src/index.ts', tree)).toEqual(['src/index.ts']);
  expect(filesMatching('src/other.ts', tree)).toEqual([]);
});
