import fc from 'fast-check';
import {
  defaultConventions,
  entryFor,
  EntryIndex,
  names,
  parseSource,
  readRegistry,
  RegistryEditor,
  resolverOf,
  type Registry,
} from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../support/memory-project.ts';
import { hands, shapes, writeRegistry } from './support/written-registry.ts';

const { object, array, exports } = shapes;

/** Entries as `key = imported from origin`. */
function read(text: string, registry: Registry): string {
  const reading = readRegistry(parseSource(text), registry);
  if (reading.kind === 'unreadable')
    return `${String(reading.line)}:${String(reading.column)} ${reading.reason}`;
  const said = reading.entries.map(({ key, symbol, from, imported, mentions = [] }) =>
    [
      key,
      ...(symbol === undefined ? [] : ['=', imported ?? symbol]),
      ...(from === undefined ? [] : ['from', from]),
      ...mentions.map((one) => `(${one.imported} from ${one.from})`),
    ].join(' '),
  );
  return [...said, ...reading.obscure.map((one) => `… ${one.text}`)].join('; ');
}

describe('readRegistry', () => {
  it.each([
    ['export const routers = { a, b: c };', 'a = a; b = c'],
    ["import { a as b } from './a.ts'; export const routers = { x: b };", 'x = a from ./a.ts'],
    ["import a from './a.ts'; export const routers = { a };", 'a = default from ./a.ts'],
    ["import * as a from './a.ts'; export const routers = { x: a.router };", 'x = router from ./a.ts'],
    ["import type { a } from './a.ts'; export const routers = { a };", 'a = a'],
    ["import { type a } from './a.ts'; export const routers = { a };", 'a = a'],
    ['export const routers = { \'order-items\': a, ["b"]: c, 7: d };', 'order-items = a; b = c; 7 = d'],
    ['export const routers: Routers = Object.freeze(({ a } as const) satisfies Routers);', 'a = a'],
    [
      "export const routers = { a: { section: 'main' }, b: 'x', c: () => 1, d: null, e() {} };",
      'a; b; c; d; e',
    ],
    ['export const routers = { ...rest, a };', 'a = a; … ...rest'],
    ['export const routers = { [key]: a };', '… [key]: a'],
    ['export const routers = { a: make(b), c: d ? e : f };', 'a; c'],
    ["import { b } from './b.ts'; export const routers = { a: make(b) };", 'a (b from ./b.ts)'],
    ['export const routers = {}; routers.a = b; if (x) routers["c"] = d;', 'a = b; c = d'],
    ['export const routers = {}; routers[a] = b;', '… routers[a] = b'],
    ['export const routers = {}; Object.assign(routers, more);', '… Object.assign(routers, more)'],
    ['export const routers = {}; (routers as Routers).a = b; (<any>routers)["c"] = d;', 'a = b; c = d'],
    [
      'export const routers = {}; Object.assign(routers as Routers, m);',
      '… Object.assign(routers as Routers, m)',
    ],
    ['export const routers = {}; mount(routers); Object.freeze(routers);', ''],
    ['const routers = {};\nexport default routers;', ''],
    ['function f() { const routers = { a }; }\nexport const routers = {};', ''],
    ['export default { a };', '1:1 The file declares no variable "routers".'],
    ['export const routers = [];', '1:24 The variable "routers" is no object literal.'],
    ['export let routers: Routers;', '1:12 The variable "routers" is no object literal.'],
    ['const routers = {}, routers = {};', '1:21 The variable "routers" is declared twice.'],
    ['const routers = {\n  a: ,\n};', '2:6 The file has a syntax error: Unexpected token.'],
    ['const routers = {};\n>>>>>>> theirs\n', '2:1 A merge conflict is not resolved here.'],
    ['\uFEFFconst routers = {\n a: ;', '2:5 The file has a syntax error: Unexpected token.'],
    ['', '1:1 The file declares no variable "routers".'],
  ])('reads the object in %s', (text, said) => {
    expect(read(text, object)).toBe(said);
  });

  it.each([
    ["import { a } from './a.ts'; export const apps = [a, 'b', c as App];", 'a = a from ./a.ts; b; c = c'],
    ['export const apps = [, ...rest];', '… ...rest'],
    ['export const apps = []; apps.push(a);', '… apps.push(a)'],
    ['export const apps = [make()] as const;', '… make()'],
    ["import { a } from './a.ts'; export const apps = [make(a)];", 'a (a from ./a.ts)'],
    ['export const apps = {};', '1:21 The variable "apps" is no array literal.'],
  ])('reads the array in %s', (text, said) => {
    expect(read(text, array)).toBe(said);
  });

  it.each([
    ['export * from \'./a.ts\';\nexport * from "./b";', './a.ts from ./a.ts; ./b from ./b'],
    ["export { a, type T } from './a.ts';", './a.ts = a from ./a.ts'],
    ["import { a } from './a.ts';\nexport { a as b };", './a.ts = a from ./a.ts'],
    ["export type * from './a.ts';\nexport type { T } from './b.ts';\nexport const c = 1;\nexport {};", ''],
    ["export * as a from './a.ts';", "… export * as a from './a.ts';"],
    ["export * from './a.ts", '1:15 The file has a syntax error: Unterminated string.'],
  ])('reads the exports in %s', (text, said) => {
    expect(read(text, exports)).toBe(said);
  });

  it('never throws, and neither does an edit, whatever is typed so far', () => {
    const shape = fc.constantFrom(object, array, exports);
    const one = entryFor(object, names('invoice'), defaultConventions);
    const noise = fc.constantFrom(
      '',
      '{',
      '}',
      "'",
      '`',
      '/*',
      '<<<<<<< HEAD\n',
      '\uFEFF',
      '\0',
      '\u2028',
      '@',
      '#!',
      '<a>',
      ',',
    );
    const texts = fc
      .tuple(shape, hands, fc.integer({ min: 0, max: 400 }), noise)
      .map(([registry, hand, length, piece]) => {
        const written = ['user', 'order item'].map((feature) => {
          const { key, symbol = '', from = '' } = entryFor(registry, names(feature), defaultConventions);
          return { key, symbol, from };
        });
        const text = writeRegistry(registry, written, hand);
        return { registry, text: text.slice(0, length) + piece + text.slice(length + piece.length) };
      });
    fc.assert(
      fc.property(texts, ({ registry, text }) => {
        const reading = readRegistry(parseSource(text), registry);
        if (reading.kind === 'read')
          for (const { start, end } of reading.entries) expect(text.slice(start, end).trim()).not.toBe('');
        for (const result of [
          new RegistryEditor(text, registry).add([one]),
          new RegistryEditor(text, registry).remove([one]),
          new RegistryEditor(text, registry).rename(one, { ...one, key: 'other' }),
        ]) {
          if (reading.kind === 'unreadable') expect(result.kind).toBe('cannot');
          if (result.kind === 'edited')
            expect(readRegistry(parseSource(result.text), registry).kind).toBe('read');
        }
      }),
      { numRuns: Number(process.env['PAXX_PROPERTY_RUNS'] ?? 400) },
    );
  });

  it('survives a text that nests deeper than a parser can follow', () => {
    const deep = ['[', '!', 'a=>', 'A<', '`${', 'a?a:', 'new ', '{a:', '(', 'typeof ', 'if(a)'];
    const below = ['a ?\n  a :\n', 'a\n  .b()\n', 'a =>\n', 'if (a) b\nelse '];
    for (const piece of [...deep, ...below]) {
      const text = `export const routers = ${piece.repeat(60_000)}`;
      expect(readRegistry(parseSource(text), object).kind).toBe('unreadable');
    }
  });
});

describe('entryFor', () => {
  it('gives every registry its entry', () => {
    const entries = defaultConventions.registries.map((registry) => {
      const entry = entryFor(registry, names('order item'), defaultConventions, { locale: 'en' });
      return [registry.id, ...Object.entries(entry).map((pair) => pair.join('='))].join(' ');
    });
    expect(entries.join('\n')).toMatchInlineSnapshot(`
      "models key=../features/order-items/model.ts from=../features/order-items/model.ts
      routers key=orderItems symbol=orderItemsRouter from=../features/order-items/router.ts
      permissions key=orderItems symbol=orderItemPermissions from=../features/order-items/permissions.ts
      tasks key=orderItems symbol=orderItemTasks from=../features/order-items/tasks.ts
      events key=orderItems symbol=orderItemEvents from=../features/order-items/events.ts
      listeners key=orderItems symbol=orderItemListeners from=../features/order-items/listeners.ts
      admin key=orderItems symbol=orderItemAdmin from=../features/order-items/admin.ts
      apps key=order-items symbol=orderItemsApp from=../features/order-items/app.ts
      frontendApps key=order-items symbol=orderItemsApp from=../features/order-items/app
      sidebar key=order-items literal={ section: 'main' }
      messages key=orderItems symbol=orderItems from=./order-items.json isDefaultImport=true
      settings key=orderItem symbol=orderItemSettings from=./order-item.ts
      middleware key=orderItem symbol=registerOrderItem from=./order-item.ts
      resources key=orderItem symbol=orderItemResource from=./order-item.ts
      credentials key=orderItem symbol=orderItemCredential from=./order-item.ts
      commands key=order-item symbol=orderItemCommand from=./order-item.ts
      clients key=orderItem symbol=createOrderItemClient from=./order-item.ts"
    `);
  });
});

describe('EntryIndex', () => {
  const frontend = {
    ...object,
    file: 'frontend/src/config/appDefinitions.ts',
    part: 'frontendApp',
    symbol: '{features:camel}App',
  } as const;
  const expected = entryFor(frontend, names('invoice'), defaultConventions);

  it.each([
    ['../features/invoices/app', 'invoicesApp', 'invoices', true],
    ['../features/invoices/app.ts', 'invoicesApp', 'invoices', true],
    ['../features/invoices/app.js', 'invoicesApp', 'invoices', true],
    ['../features/invoices/app/index', 'invoicesApp', 'invoices', true],
    ['@/features/invoices/app', 'invoicesApp', 'invoices', true],
    ['@/features/invoices', 'invoicesApp', 'invoices', true],
    ['../features/users/app', 'invoicesApp', 'invoices', false],
    ['@/features/invoices/app', 'oldApp', 'invoices', false],
    ['@/features/invoices/app', 'invoicesApp', 'bills', false],
    ['invoices-package', 'invoicesApp', 'invoices', true],
    ['#features/invoices/app', 'invoicesApp', 'invoices', true],
    ['invoices-package', 'oldApp', 'invoices', false],
    ['invoices-package', 'invoicesApp', 'bills', false],
  ])('knows %s { %s } under %s: %s', (from, imported, key, isSame) => {
    const text = `import { ${imported} } from '${from}';\nexport const routers = { ${key}: ${imported} };\n`;
    const reading = readRegistry(parseSource(text), frontend);
    const [entry] = reading.kind === 'read' ? reading.entries : [];
    const index = new EntryIndex([], frontend, resolverOf(frontend.file, projectOf({})));
    expect(entry && index.match(entry, expected) === 'same').toBe(isSame);
  });
});
