import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { createApp } from '../../src/app.ts';
import type { AppContext } from '../../src/core/context/app-context.ts';
import { readSettings } from '../../src/core/settings/read-settings.ts';
import { atTheEnd } from './at-the-end.ts';
import { createTestContext, type ContextOverrides } from './context.ts';
import { createSession } from './factories.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Sending {
  /** The user who sends it; without one nobody is logged in. */
  readonly as?: { readonly id: string };
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

export interface TestApp extends AppContext {
  readonly app: FastifyInstance;
  /** Sends a request below /api/v1. */
  readonly send: (
    method: Method,
    path: string,
    sending?: Sending,
  ) => Promise<LightMyRequestResponse>;
  /** An access token of a new session. */
  readonly tokenOf: (user: { readonly id: string }) => Promise<string>;
}

/** What a test has otherwise than all others. */
export interface Overrides {
  /** Environment variables: `{ RATE_LIMIT_PER_MINUTE: '2' }`. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Members of the context: `{ log }`. */
  readonly context?: ContextOverrides;
}

/** The application on a database of its own, with stand-ins of everything else. */
export async function createTestApp({
  variables,
  context: given,
}: Overrides = {}): Promise<TestApp> {
  const settings = readSettings({ NODE_ENV: 'test', ...variables });
  const context = await createTestContext({ settings, ...given });
  const app = await createApp(context);
  await app.ready();
  atTheEnd(() => app.close());
  const tokenOf: TestApp['tokenOf'] = async ({ id: sub }) => {
    const { id: sid } = await createSession(context.db, sub);
    return app.jwt.sign({ sub, sid });
  };
  return {
    ...context,
    app,
    tokenOf,
    async send(method, path, { as, headers, body } = {}) {
      const authorization = as && { authorization: `Bearer ${await tokenOf(as)}` };
      return app.inject({
        method,
        url: `/api/v1${path}`,
        headers: { ...authorization, ...headers },
        ...(body === undefined ? {} : { payload: body as NonNullable<InjectOptions['payload']> }),
      });
    },
  };
}
