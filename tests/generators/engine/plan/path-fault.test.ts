import { describe, expect, it } from 'vitest';
import { pathFault } from '../../../../generators/engine/plan/path-fault.ts';

describe('pathFault', () => {
  it.each([
    'a.ts',
    'frontend/src/app/[locale]/(shop)/$id/page.tsx',
    '.github/workflows/ci.yml',
    '.gitignore',
    '.paxx/base/model.ts',
    'backend/src/features/été/model.ts',
    'a/console.ts',
    'a b/c.ts',
  ])('lets %s pass', (path) => {
    expect(pathFault(path)).toBeUndefined();
  });

  it.each([
    ['', 'is empty'],
    ['/etc/passwd', 'is absolute'],
    ['C:/Windows/a.ts', 'is absolute'],
    ['c:a.ts', 'is absolute'],
    ['../a.ts', 'leaves the project'],
    ['a/../../b.ts', 'leaves the project'],
    ['a/../b.ts', 'leaves the project'],
    ['a//b.ts', 'shortest form'],
    ['./a.ts', 'shortest form'],
    ['a/', 'shortest form'],
    ['a\0.ts', 'character'],
    ['a\u001B[2J.ts', 'character'],
    ['a\\..\\b.ts', 'character'],
    ['model.ts:stream', 'character'],
    ['a*.ts', 'character'],
    ['con', 'device'],
    ['src/NUL.ts', 'device'],
    ['src/com1.test.ts', 'device'],
    ['a./b.ts', 'dot or a space'],
    ['a /b.ts', 'dot or a space'],
    ['.git/hooks/pre-commit', 'is inside .git'],
    ['sub/.GIT/config', 'is inside .GIT'],
    ['git~1/config', 'is inside git~1'],
    ['a/node_modules/b.js', 'is inside node_modules'],
    ['.paxx/tmp/journal.json', 'journal'],
    ['.PAXX/Tmp/lock', 'journal'],
  ])('refuses %j: it %s', (path, fault) => {
    expect(pathFault(path)).toContain(fault);
  });
});
