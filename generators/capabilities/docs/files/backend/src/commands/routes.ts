import type { FastifyInstance, RouteOptions } from 'fastify';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { z } from 'zod';
import { command, type CommandRun } from '../core/commands/command.ts';
import type { Settings } from '../core/settings/read-settings.ts';
import { createIdleApp } from '../app.ts';

export const routesCommand = command({
  summary: 'Lists the routes and who may call them.',
  arguments: { part: z.string().optional().describe('a part of the path, to list those only') },
  async run({ settings, args, open, print }) {
    const routes = (await readRoutes(settings, open)).filter(({ url }) =>
      url.includes(args.part ?? ''),
    );
    const width = Math.max(0, ...routes.map(({ url }) => url.length));
    for (const { method, url, config } of routes) {
      print(`${String(method).padEnd(8)} ${url.padEnd(width)}   ${callersOf(config)}`);
    }
  },
});

/** Fastify announces every application when it is made, before it has any route. */
async function readRoutes(settings: Settings, open: CommandRun['open']): Promise<RouteOptions[]> {
  const routes: RouteOptions[] = [];
  const collect = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', (route) => void routes.push(route));
  };
  subscribe('fastify.initialization', collect);
  await open(createIdleApp(settings)).finally(() => unsubscribe('fastify.initialization', collect));
  return routes.filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS');
}

const rules = ['public', 'authenticated', 'permission', 'systemPermission'];

function callersOf(config: object = {}): string {
  const stated = Object.entries(config).filter(([rule]) => rules.includes(rule));
  return stated.map(([rule, value]) => (value === true ? rule : `${rule}: ${value}`)).join(', ');
}
