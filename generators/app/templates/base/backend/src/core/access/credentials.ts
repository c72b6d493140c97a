import type { FastifyRequest } from 'fastify';
import { isApiKey } from './api-key.ts';

/** The access token or API key that a request brings. A header of its own may hold keys only. */
export function credentialsOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const bearer = /^Bearer ([\w.-]+)$/i.exec(headers.authorization ?? '')?.[1];
  const key = headers['x-api-key'];
  return bearer ?? (typeof key === 'string' && isApiKey(key) ? key : undefined);
}
