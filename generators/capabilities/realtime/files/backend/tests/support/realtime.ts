import type { FastifyInstance } from 'fastify';
import { createTestApp, type Overrides, type TestApp } from './app.ts';
import { openSocket, type TestSocket } from './socket.ts';

export interface RealtimeApp extends TestApp {
  /** Where clients connect. */
  readonly url: string;
  /** A client of this user, who is logged in; by another token than a new one where it is given. */
  readonly logIn: (user: { readonly id: string }, token?: string) => Promise<TestSocket>;
  /** One that has joined the workspace as well. */
  readonly join: (user: { readonly id: string }, workspaceId: string) => Promise<TestSocket>;
}

/** An application that listens. Clients are looked at soon again, unless the test says otherwise. */
export async function startRealtime({ variables, ...given }: Overrides = {}): Promise<RealtimeApp> {
  const quick = { REALTIME_CHECK_SECONDS: '0.3', REALTIME_CONNECTIONS_PER_USER: '5' };
  const test = await createTestApp({ ...given, variables: { ...quick, ...variables } });
  const url = await listen(test.app);
  const logIn: RealtimeApp['logIn'] = async (user, token) => {
    const client = await openSocket(url);
    client.say({ type: 'authenticate', token: token ?? (await test.tokenOf(user)) });
    await client.hear({ type: 'authenticated' });
    return client;
  };
  return {
    ...test,
    url,
    logIn,
    async join(user, workspaceId) {
      const client = await logIn(user);
      client.say({ type: 'join', workspaceId });
      await client.hear({ type: 'joined', workspaceId });
      return client;
    },
  };
}

async function listen(app: FastifyInstance): Promise<string> {
  const address = await app.listen({ port: 0 });
  return `${address.replace('http', 'ws')}/api/v1/ws`;
}

/** The events that a client has heard. */
export const eventsOf = ({ received }: TestSocket) =>
  received.filter(({ type }) => type === 'event');
