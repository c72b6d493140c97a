import type { FastifyPluginAsync } from 'fastify';

// paxx/registered-router: the router of the invoices is not mounted.
export const routers = {} satisfies Record<string, FastifyPluginAsync>;
