import type { FastifyInstance } from 'fastify';

/** A proxy in front may go by the first of two, and this server by the other. */
const singular: ReadonlySet<string> = new Set(['host', 'authorization', 'content-type', 'origin']);

const refusal = { statusCode: 400, code: 'duplicate_header' };

/** Refuses a request that names its host, its sender or its kind twice. */
export function registerSingularHeaders(app: FastifyInstance) {
  app.addHook('onRequest', ({ raw: { rawHeaders } }, _reply, done) => {
    const names = rawHeaders
      .filter((_, index) => index % 2 === 0)
      .map((name) => name.toLowerCase());
    const twice = names.find((name, index) => singular.has(name) && names.indexOf(name) < index);
    if (twice === undefined) done();
    else done(Object.assign(new Error(`The header "${twice}" stands twice.`), refusal));
  });
}
