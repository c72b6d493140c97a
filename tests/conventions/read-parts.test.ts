import { parseSource, readDefinition, readExports, readPermissionSlugs } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';

describe('readExports', () => {
  it.each([
    ['export const a = 1, { b, c: [d] } = e; const f = 1;', ['a', 'b', 'd'], false],
    [
      'export function a() {} export class B {} export enum C {} export default function d() {}',
      ['a', 'B', 'C', 'default'],
      false,
    ],
    ["const a = 1; export { a as b }; export { c } from './c.ts';", ['b', 'c'], false],
    ['export type A = 1; export interface B {} export type { C };', [], false],
    ["export * from './a.ts';", [], true],
    ["export * as a from './a.ts';", ['a'], false],
    ['const a = 1; export default a;', ['default'], false],
    ['export default { a: 1 };', ['default'], false],
  ])('reads %s', (text, expected, isOpen) => {
    const exports = readExports(parseSource(text));
    expect(exports).toMatchObject({ kind: 'read', isOpen });
    expect(exports.kind === 'read' && [...exports.names]).toEqual(expected);
  });

  it.each([
    ["import { pgTable } from 'drizzle-orm/pg-core'; export const a = pgTable('a', {});", true],
    [
      "import { sqliteTable as table } from 'drizzle-orm/sqlite-core'; export const a = table('a', {});",
      true,
    ],
    ["import * as pg from 'drizzle-orm/mysql-core'; export const a = pg.mysqlTable('a', {});", true],
    ["import { pgSchema } from 'drizzle-orm/pg-core'; export const a = pgSchema('b').table('a', {});", true],
    ["import { pgTable } from 'drizzle-orm/pg-core'; export const a = pgTable.withRLS('a', {});", true],
    ["import { pgTable } from './own.ts'; export const a = pgTable('a', {});", false],
    ["import { pgEnum } from 'drizzle-orm/pg-core'; export const a = pgEnum('a', []);", false],
    [
      "import type { pgTable } from 'drizzle-orm/pg-core'; export type A = ReturnType<typeof pgTable>;",
      false,
    ],
    ["import { pgTable } from 'drizzle-orm/pg-core'; export const make = pgTable;", false],
  ])('says whether %s declares a table: %s', (text, hasTable) => {
    expect(readExports(parseSource(text))).toMatchObject({ kind: 'read', hasTable });
  });

  it('is unreadable while somebody types', () => {
    expect(readExports(parseSource('export const a = ;'))).toMatchObject({
      kind: 'unreadable',
      line: 1,
      column: 18,
    });
  });
});

describe('readDefinition', () => {
  it.each([
    [
      "export const a = { slug: 'a', sidebar: false } as const satisfies App;",
      { slug: 'a', sidebar: false },
      false,
    ],
    ["export const a = { slug: 'a', sidebar: true };", { slug: 'a', sidebar: true }, false],
    ["export const a = { slug: 'a' };", { slug: 'a' }, false],
    ['const hidden = { sidebar: false }; export const a = {};', {}, false],
    ['export const a = { ...base };', {}, true],
    ['export const a = defineApp({ sidebar: false });', {}, true],
    ['export default { sidebar: false };', { sidebar: false }, false],
  ])('reads %s', (text, values, isOpen) => {
    expect(readDefinition(parseSource(text))).toEqual({
      kind: 'read',
      values: new Map(Object.entries(values)),
      isOpen,
    });
  });
});

describe('readPermissionSlugs', () => {
  it('finds the slugs', () => {
    const text = "export const invoicePermissions = {\n  can_view: {},\n  'can-manage': {},\n} as const;\n";
    const slugs = ['can_view', 'can-manage'];
    expect(readPermissionSlugs(parseSource(text))).toEqual({ kind: 'read', isOpen: false, slugs });
  });

  it.each([
    'export const p = { ...base };',
    'export const p = { [key]: {} };',
    'export const p = make();',
    "export * from './p.ts';",
  ])('is open for %s', (text) => {
    expect(readPermissionSlugs(parseSource(text))).toEqual({ kind: 'read', slugs: [], isOpen: true });
  });
});
