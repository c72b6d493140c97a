import { describe, expect, it } from 'vitest';
import { importsOf } from '../support/imports-of.ts';

const isPackage = ({ to }: { to: string }): boolean =>
  !/^(?:conventions|generators|eslint-plugin)\//.test(to);
const packagesOf = (folder: string): string[] => [
  ...new Set(
    importsOf(folder)
      .filter(isPackage)
      .map(({ to }) => to),
  ),
];

describe('the conventions', () => {
  it('are data and pure functions: they know no file system, no ESLint, no Yeoman and no TypeScript', () => {
    expect(packagesOf('conventions').sort()).toEqual([
      'change-case',
      'fastest-levenshtein',
      'jsonc-parser',
      'node:module',
      'node:path',
      'oxc-parser',
      'pluralize',
      'zod',
    ]);
  });

  it('have a parser that is loaded when something is parsed, and not before', () => {
    const parsing = importsOf('conventions').filter(({ to }) => to === 'node:module');
    expect(parsing.map(({ from }) => from)).toEqual(['conventions/syntax/parse-source.ts']);
  });
});

describe('what reads registries', () => {
  it('needs no TypeScript, and only a confirmed edit needs ts-morph', () => {
    const all = ['generators', 'eslint-plugin'].flatMap((folder) => importsOf(folder));
    expect(all.filter(({ to }) => to === 'typescript')).toEqual([]);
    expect([...new Set(all.filter(({ to }) => to === 'ts-morph').map(({ from }) => from))]).toEqual([
      'generators/engine/registrars/confirm-edit.ts',
    ]);
  });
});
