/** Statements that hold every kind of node, with and without the parts that may be left out. */
const statements = [
  'const [, kind] = text.split("-");',
  'const [a, , b = 1, ...c] = [1, , ...rest, ,];',
  'const { x, y: { z = 2 } = {}, [key]: w, ...others } = value;',
  'let later; var old, older = 1; using file = open(); await using other = open();',
  'if (a) b(); if (a) { b(); } else c(); if (a) ; else if (b) return; else throw c;',
  'for (;;) break; for (let i = 0; i < 1; i++) continue; for (const k in o) ; for (const v of o) ; for await (const v of o) ;',
  'outer: while (a) { do { continue outer; } while (b); }',
  'switch (a) { case 1: case 2: b(); break; default: c(); } switch (a) {}',
  'try { a(); } catch { b(); } try { a(); } finally { b(); } try { a(); } catch ({ message }) { b(); } finally { c(); }',
  'throw new Error(); debugger; ; {}',
  'return; ',
  'return (a, b);',
  'function declared() {} async function* generated(a, { b }, [c], d = 1, ...e) { yield; yield* a; yield b; await c; }',
  'class Empty {} class Full extends (class {}) { static { this.x = 1; } #secret; static #own = 1; field; [computed] = 1; "text"; 1 = 2; constructor() { super(); super.x(); } get a() { return this.#secret; } set a(v) {} static async *m() {} accessor auto = 1; has(o) { return #secret in o; } }',
  'const expression = class Named {}; const nothing = class {};',
  'a = b; a += b; a ||= b; a ??= b; [a, b] = [b, a]; ({ a, ...b } = c); a.b[c] = d;',
  'const f = () => {}, g = async a => a, h = function () {}, i = function* named() {}, j = ({ a }) => ({ a }), k = (a = 1) => a;',
  'a?.b; a?.[b]; a?.(); a?.b.c(d)?.e; delete a?.b; (a?.b)(); a.b?.get("/x", h);',
  'a ? b : c; a && b || c; a ?? b; !a; -a; typeof a; void a; a++; --a; a ** b; a in b; a instanceof b;',
  'new Foo; new Foo(1, ...a); new a.b(); new.target; import.meta.url; import("x"); import(`x`); import("x", { with: { type: "json" } });',
  '`a${b}c`; tag`a${b}`; tag`\\u`; `plain`; /re/gu; 1n; 0x1; null; true; "text"; this;',
  '({ a, b: 1, "c": 2, 3: 4, [d]: 5, e() {}, get f() { return 1; }, set f(v) {}, async *g() {}, ...h, __proto__: null });',
  '(function () {})(); (async () => { for await (const a of b) await a; })();',
  'app.get(); app.get("/x"); app.get(...args); app.route(); app.route({}); app.route(...args); app.get("/x", { config: {} }, async () => {}); app["get"]("/x", h); app.#get; app.register(); app.register(() => {}); app.get("/x", , );'
    .replace(' app.#get;', '')
    .replace(', , );', ');'),
  'app.get(`/x/${id}`, { ...shared, config: { ...shared } }, handler); app.get("/x", { config: { permission: a ? "b" : "c" } }, (a, b) => a.b(b)); app.get("/x", { get config() { return {}; } }, function ([a], { b }) {});',
  'reply.code(); reply.code; reply["code"](1); reply.send(...a);',
  'pgTable(); pgTable("a"); pgTable("a", (t) => ({ id: t.uuid().primaryKey().notNull() })); pgTable("a", ({ uuid, ...t }) => ({ id: uuid("x") })); pgTable(...a); pgEnum("a", [, "B", ...c]); pgEnum("a", { b: "B", ...c, [d]: 1 }); uuid("a").references; uuid(`a${b}`).notNull().references(() => x.y);',
  'const circle = circle.withTypeProvider(); circle.get("/x", h); const one = two, two = one; one.get("/x", h); two.route({ url: one, method: two, handler: one });',
  'var self = self; self.get("/x", self); const { get } = get; const [pair] = pair; pair.get("/x", h); let fn = () => fn; fn().get("/x", h);',
];

/** What only TypeScript has. */
const typed = [
  'const a = b as C; const d = <E>f; const g = h!; const i = j satisfies K; const l = m as const; let n!: number;',
  'type A<T extends B = C> = T extends infer U ? U[] : never; type D = { [K in keyof E]?: F }; type G = { readonly [key: string]: H; (): I; new (): J; k?(): L; get m(): N; set m(v); };',
  'type O = typeof p; type Q = import("r"); type S = import("t").U<V>; type W = [a: X, b?: Y, ...Z[]]; type AA = `a${BB}`; type CC = unique symbol; type DD = asserts_; type EE = A.B.C;',
  'type P1 = string | number | bigint | symbol | object | undefined | null | any | unknown | never | void | boolean | 1 | -1 | "x" | this; type P2 = A & B; type P3 = (a: B, ...c: D[]) => E; type P4 = new () => F; type P5 = abstract new () => G; type P6 = readonly H[]; type P7 = keyof I; type P8 = J["k"]; type P9 = (L)[]; type P10 = typeof import("x"); type P11 = [string?]; type P12 = intrinsic_;',
  'interface I1 {} interface I2 extends I1, A.B<C> { a; b: D; (e): F; readonly [g: string]: H; }',
  'enum Color {} const enum Size { Small = 1, "Large" = Small << 1 } declare enum Far { A }',
  'namespace N {} namespace N.M { export const a = 1; } declare module "m"; declare module "n" { export = a; } declare global {}',
  'declare const d1: number; declare function d2(a?: string): void; declare class D3 { m(): void; } declare let d4;',
  'abstract class C1<T> extends C2<T> implements C3, C4 { abstract a: string; abstract m(): void; abstract get g(): T; declare b; private readonly c?: D; static override e!: F; constructor(private x: G, readonly y = 1, public z?: H) { super(); } [key: string]: any; m2?(): void; abstract accessor ac: I; }',
  '@decorated() class C5 { @a b; @c() d(@e f) {} @g get h() { return 1; } @i accessor j = 1; }',
  'function f1(this: Window, a?: B, ...c: D[]): a is E; function f1(a): asserts a is F; function f1(a): asserts a; function f1() {}',
  'function f2<const T>(a: T) {} interface I3<in out U> {} f2<string>(); new F2<string>(); tag<string>`a`; const f3 = (f2<string>);',
  'export type { T1 } from "x"; export type * from "y"; import type T2 from "z"; import { type T3 } from "w"; import e = require("e"); import A2 = A.B; export import A3 = A.C; export as namespace G1; export = a;',
];

/** What stands only at the beginning of a file. */
const modules = [
  'import "a"; import b from "b"; import * as c from "c"; import d, { e, f as g, default as h, "i-j" as k } from "l"; import json from "./x.json" with { type: "json" };',
  'export {}; export { a, b as c, d as default, e as "f-g" }; export * from "h"; export * as i from "j"; export * as "k-l" from "m"; export { default } from "n"; export { o } from "p" with { type: "json" };',
  'export const q = 1, [r] = s, { t } = u; export let v; export function w() {} export class X {}',
  'export default function () {}',
  'export default class {}',
  'export default (app) => { app.get("/x", () => {}); };',
  'export default async function* () {}',
  'export default { slug: "x", permission: "can_x" };',
  'export default pgTable("x", {});',
  'export default []; ',
];

const jsx = [
  '<></>; <a />; <a.b.c d="e" f={g} {...h} i>{j}{/* k */}{...l} m &amp; n</a.b.c>; <x:y z:w="1" />; <T />;',
];

/** Where rules look. `CODE` is the place of the odd thing. */
export const positions: Readonly<Record<string, string>> = {
  'a file': 'CODE',
  'a function': 'async function f() { CODE }',
  'a handler': `import Fastify from 'fastify'; const app = Fastify(); app.get('/x', { config: { permission: 'a' } }, async (request, reply) => { CODE });`,
  'a router': `import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'; export const invoicesRouter: FastifyPluginAsyncZod = async (app) => { CODE };`,
  'a plain plugin': `export default async function (app) { CODE }`,
  'a transaction': `export const invoicesRouter = async (app) => { app.post('/x', {}, async (request, reply) => { return app.db.transaction(async (tx) => { CODE }); }); };`,
  'a reply': `import type { FastifyReply } from 'fastify'; export async function f(reply: FastifyReply) { CODE }`,
  'a model': `import { pgEnum, pgTable, uuid } from 'drizzle-orm/pg-core'; import * as pg from 'drizzle-orm/pg-core'; export async function f() { CODE }`,
  'a class': `export class X extends Error { statusCode = 404; status; async m() { CODE } }`,
};

export const oddFiles = { statements, typed, modules, jsx } as const;
