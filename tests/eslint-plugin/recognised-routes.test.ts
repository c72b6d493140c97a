import type { RunTests } from '@typescript-eslint/rule-tester';
import { requirePermission } from '../../eslint-plugin/rules/require-permission.ts';
import { fixtureProject } from './support/fixture-project.ts';
import { ruleTester } from './support/rule-tester.ts';

type Case = RunTests<'missing' | 'unrecognised', []>['invalid'][number];

const project = fixtureProject({
  'backend/src/core/types.ts': `import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
type Bare = FastifyPluginAsync<{ prefix: string }>;
export type AppPlugin = Bare;
export interface App extends FastifyInstance { mail: unknown }
export type AddRoutes = (app: App) => void;
type Circle = Round;
type Round = Circle;
export type { Circle };
export type Other = Map<string, string>;
`,
  'backend/src/core/index.ts':
    "export * from './types.ts';\nexport type { AppPlugin as Plugin } from './types.ts';\n",
  'backend/package.json': '{"imports": {"#core/*": "./src/core/*"}}',
  'backend/src/core/a.ts': "export type { X } from './b.ts';\n",
  'backend/src/core/b.ts': "export type { X } from './a.ts';\nexport * from './b.ts';\n",
});
const router = project.at('backend/src/features/invoices/router.ts');
const elsewhere = project.at('backend/src/core/health.ts');

const route = "app.get('/x', async () => 1);";

/** Code in which a route without any permission must be seen; the name is the form. */
const recognised: Readonly<Record<string, string>> = {
  'a plugin of TypeBox': `import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'; export const x: FastifyPluginAsyncTypebox = async (app) => { ${route} };`,
  'a plugin of fastify-zod-openapi': `import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'; export const x: FastifyPluginAsyncZodOpenApi = async (app) => { ${route} };`,
  'a plugin of JSON schemas': `import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'; export const x: FastifyPluginAsyncJsonSchemaToTs<{}> = async (app) => { ${route} };`,
  'a plugin with callbacks': `import { FastifyPluginCallback as Callback } from 'fastify'; export const x: Callback = (app, options, done) => { ${route} done(); };`,
  'generics of the instance': `import type { FastifyInstance, RawServerDefault } from 'fastify'; export function x(app: FastifyInstance<RawServerDefault>) { ${route} }`,
  'a namespace of types': `import type * as Fastify from 'fastify'; export function x(app: Fastify.FastifyInstance) { ${route} }`,
  'an imported type': `export function x(app: import('fastify').FastifyInstance) { ${route} }`,
  'an instance with more': `import type { FastifyInstance } from 'fastify'; export function x(app: FastifyInstance & { mail: unknown }) { ${route} }`,
  'an alias in the file': `import type { FastifyPluginAsync } from 'fastify'; type Own = FastifyPluginAsync; export const x: Own = async (app) => { ${route} };`,
  'an interface in the file': `import type { FastifyInstance } from 'fastify'; interface App extends FastifyInstance {} export function x(app: App) { ${route} }`,
  'an alias of the project': `import type { AppPlugin } from './types.ts'; export const x: AppPlugin = async (app) => { ${route} };`,
  'an alias of the project, handed on': `import type { Plugin } from './index.ts'; export const x: Plugin = async (app) => { ${route} };`,
  'an alias of the project, through a star': `import type { App } from './index.ts'; export const x = (app: App) => { ${route} };`,
  'an alias of the project, through an alias of its package.json': `import type { AppPlugin } from '#core/types.ts'; export const x: AppPlugin = async (app) => { ${route} };`,
  'a function type of the project': `import type { AddRoutes } from './types'; export const x: AddRoutes = (app) => { ${route} };`,
  satisfies: `import type { FastifyPluginAsync } from 'fastify'; export default (async (app) => { ${route} }) satisfies FastifyPluginAsync;`,
  as: `import type { FastifyPluginAsync } from 'fastify'; export default (async (app) => { ${route} }) as FastifyPluginAsync;`,
  'satisfies, by name': `import type { FastifyPluginAsync } from 'fastify'; async function x(app) { ${route} } export default x satisfies FastifyPluginAsync;`,
  'fp()': `import fp from 'fastify-plugin'; export default fp(async (app) => { ${route} }, { name: 'x' });`,
  'fp(), by name': `import fp from 'fastify-plugin'; async function x(app) { ${route} } export default fp(x);`,
  'fp() that is required': `const fp = require('fastify-plugin'); module.exports = fp(async function (app) { ${route} });`,
  'register()': `import Fastify from 'fastify'; const server = Fastify(); server.register(async (app) => { ${route} });`,
  'register(), twice': `import Fastify from 'fastify'; const server = Fastify(); server.register(async (one) => { one.register(async (app) => { ${route} }); });`,
  'register(), by name': `import Fastify from 'fastify'; const x = async (app) => { ${route} }; await Fastify().register(x);`,
  'fastify() by its name': `import { fastify as create } from 'fastify'; const app = create(); ${route}`,
  'fastify() of a namespace': `import * as Fastify from 'fastify'; const app = Fastify.fastify(); ${route}`,
  'fastify() that is required': `const app = require('fastify')(); ${route}`,
  'fastify() required by name': `const { fastify } = require('fastify'); const app = fastify(); ${route}`,
  'a type provider': `import Fastify from 'fastify'; const app = Fastify().withTypeProvider<unknown>(); ${route}`,
  'a type provider in place': `import type { FastifyInstance } from 'fastify'; export const x = (own: FastifyInstance) => { own.withTypeProvider<unknown>().get('/x', async () => 1); };`,
  'a chain': `import Fastify from 'fastify'; Fastify().get('/y', { config: { public: 'Y.' } }, async () => 1).get('/x', async () => 1);`,
  'route()': `import Fastify from 'fastify'; const app = Fastify(); app.route({ method: ['GET', 'HEAD'], url: '/x', handler: async () => 1 });`,
  'route() with a type provider': `import Fastify from 'fastify'; Fastify().withTypeProvider<unknown>().route({ method: 'GET', url: '/x', handler });`,
  'a renamed instance': `import Fastify from 'fastify'; const server = Fastify(); const app = server; ${route}`,
  'a field of a class': `import type { FastifyInstance } from 'fastify'; class X { app: FastifyInstance; add() { this.app.get('/x', async () => 1); } }`,
  'a parameter of a constructor': `import type { FastifyInstance } from 'fastify'; class X { constructor(private readonly app: FastifyInstance) {} add() { this.app.get('/x', async () => 1); } }`,
  'a named parameter': `import type { FastifyInstance } from 'fastify'; export const x = ({ app }: { app: FastifyInstance }) => { ${route} };`,
  'the type of a plugin in JSDoc': `/** @type {import('fastify').FastifyPluginAsync} */\nexport const x = async (app) => { ${route} };`,
  'the type of a parameter in JSDoc': `/**\n * @param {import('fastify').FastifyInstance} app\n */\nmodule.exports = async function x(app) { ${route} };`,
  'JSDoc before brackets': `export default /** @type {import('fastify').FastifyPluginAsync} */ (async (app) => { ${route} });`,
};

/** Code whose routes cannot be followed, which is said. */
const unrecognised: Readonly<Record<string, string>> = {
  'a type that nobody finds': `import type { Gone } from './gone.ts'; export const x: Gone = async (app) => { ${route} app.post('/y', handler); };`,
  'a type that is defined in a circle': `import type { Circle } from './types.ts'; export const x: Circle = async (app) => { ${route} };`,
  'files that hand on to each other': `import type { X } from './a.ts'; export const x = async (app: X) => { ${route} };`,
  'a wrapper of the project': `import { plugin } from './plugin.ts'; export const x = plugin(async (app) => { ${route} }); // For Fastify.`,
  'a factory of the project': `import { build } from './build.ts'; const app = await build(); ${route} // For Fastify.`,
  'a function without any type': `export default async function (app, options) { ${route} }`,
  'a function in CommonJS': `module.exports = async function (fastify, opts) { fastify.get('/', async () => 1); };`,
  'a field without a type': `import { FastifyReply } from 'fastify'; class X { add() { this.app.get('/x', this.list); } }`,
};

/** Code that only looks like routes. */
const others: Readonly<Record<string, string>> = {
  Express: `import express from 'express'; const app = express(); ${route}`,
  'Express, by type': `import type { Express } from 'express'; export function add(app: Express) { ${route} }`,
  Hono: `import { Hono } from 'hono'; export const app = new Hono(); ${route}`,
  'a client of HTTP': `import type { FastifyInstance } from 'fastify'; import axios from 'axios'; axios.get('/x', async () => 1);`,
  'a map': `import type { FastifyInstance } from 'fastify'; const app = new Map(); ${route}`,
  'a cache without a path': `import type { FastifyInstance } from 'fastify'; export const x = (cache) => cache.get('x', async () => 1);`,
  'a request': `import type { FastifyInstance } from 'fastify'; export const x = (api) => api.get('/x', { retries: 2 });`,
  'a private function': `function x(app) { ${route} }`,
};

const cases = (
  codes: Readonly<Record<string, string>>,
  filename: string,
  messageId: 'missing' | 'unrecognised',
): Case[] =>
  Object.entries(codes).map(([name, code]) => ({
    name: `I10: ${name}`,
    code,
    filename,
    errors: [{ messageId }],
  }));

ruleTester.run('require-permission', requirePermission, {
  valid: Object.entries(others).map(([name, code]) => ({ name: `I10: ${name}`, code, filename: elsewhere })),
  invalid: [
    ...cases(recognised, elsewhere, 'missing'),
    ...cases(unrecognised, elsewhere, 'unrecognised'),
    // What a router exports is a plugin, whatever its type.
    ...cases(
      { 'an exported function of a router': unrecognised['a function without any type'] ?? '' },
      router,
      'missing',
    ),
    ...cases(
      { 'an unknown type in a router': unrecognised['a type that nobody finds'] ?? '' },
      router,
      'missing',
    ),
    ...cases(
      { 'another object in a router': `import { app } from '../../app.ts'; ${route}` },
      router,
      'unrecognised',
    ),
  ],
});
