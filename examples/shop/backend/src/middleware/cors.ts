import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '../core/settings/read-settings.ts';

/** Lets pages of the named origins call the API. Without any, browsers keep all other sites out. */
export async function registerCors(app: FastifyInstance, { http }: Settings) {
  if (http.corsOrigins.length === 0) return;
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
  await app.register(cors, { origin: http.corsOrigins, methods });
}
