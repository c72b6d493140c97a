import type { FastifyInstance } from 'fastify';
import { isApiKey } from '../core/access/api-key.ts';
import { credentialsOf } from '../core/access/credentials.ts';

/** A key may also come in a header of its own, which holds nothing but keys. What follows reads the usual one. */
export function registerApiKeyHeader(app: FastifyInstance) {
  app.addHook('onRequest', async ({ headers }) => {
    const key = headers['x-api-key'];
    if (typeof key !== 'string' || !isApiKey(key)) return;
    if (credentialsOf({ headers }) === undefined) headers.authorization = `Bearer ${key}`;
  });
}
