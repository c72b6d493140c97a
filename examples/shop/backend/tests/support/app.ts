import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll } from 'vitest';
import { createApp } from '../../src/app.ts';
import type { Database } from '../../src/db/connection.ts';
import { readSettings } from '../../src/settings.ts';
import { createTestContext } from './context.ts';

export interface TestApp {
  readonly app: FastifyInstance;
  readonly db: Database;
  /** Sends a request below /api/v1, with the token of a user where one is given. */
  readonly send: (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    options?: { as?: { id: string }; body?: unknown },
  ) => Promise<LightMyRequestResponse>;
}

/** The application on a database of its own, with a queue that only remembers. */
export async function createTestApp(): Promise<TestApp> {
  const context = await createTestContext();
  const app = await createApp(readSettings({ NODE_ENV: 'test' }), context, false);
  await app.ready();
  afterAll(() => app.close());
  return {
    app,
    db: context.db,
    send(method, path, { as, body } = {}) {
      const headers = as && { authorization: `Bearer ${app.jwt.sign({ sub: as.id })}` };
      const request: InjectOptions = { method, url: `/api/v1${path}` };
      if (headers) request.headers = headers;
      if (body !== undefined) request.payload = body as object;
      return app.inject(request);
    },
  };
}
