import type { FastifyInstance, preHandlerAsyncHookHandler, RouteOptions } from 'fastify';

/**
 * What a route says once need not be said again: its answer has the status that its schema names, and its operation stands in
 * the document under the tag that its id begins with, `invoices_list` under `invoices`. An operation that does not say what it
 * answers keeps the application from starting: services give whole rows, and the schema alone keeps back what is secret.
 */
export function registerRouteDefaults(app: FastifyInstance) {
  app.addHook('onRoute', (route) => {
    const { schema, url } = route;
    if (schema?.operationId === undefined) return;
    const status = statusOf(route);
    if (status === undefined)
      throw new Error(`The route ${url} does not say what it answers: name it in schema.response.`);
    schema.tags ??= schema.operationId.split('_', 1);
    if (status !== 200) route.preHandler = [route.preHandler ?? [], answerWith(status)].flat();
  });
}

const statusOf = ({ schema }: RouteOptions): number | undefined =>
  Object.keys(schema?.response ?? {})
    .map(Number)
    .find((status) => status >= 200 && status < 300);

const answerWith =
  (status: number): preHandlerAsyncHookHandler =>
  async (_, reply) => {
    reply.code(status);
  };
