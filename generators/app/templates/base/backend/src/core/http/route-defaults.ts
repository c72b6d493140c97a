import type { FastifyInstance, onRequestAsyncHookHandler, RouteOptions } from 'fastify';

/**
 * What a route says once need not be said again: its answer has the status that its schema names, and its operation stands in
 * the document under the tag that its id begins with, `invoices_list` under `invoices`.
 */
export function registerRouteDefaults(app: FastifyInstance) {
  app.addHook('onRoute', (route) => {
    const { schema } = route;
    if (schema?.operationId !== undefined) schema.tags ??= schema.operationId.split('_', 1);
    const status = statusOf(route);
    if (status !== undefined) route.preHandler = [route.preHandler ?? [], answerWith(status)].flat();
  });
}

function statusOf({ schema }: RouteOptions): number | undefined {
  const statuses = Object.keys(schema?.response ?? {}).map(Number);
  return statuses.find((status) => status > 200 && status < 300);
}

const answerWith =
  (status: number): onRequestAsyncHookHandler =>
  async (_, reply) => {
    reply.code(status);
  };
