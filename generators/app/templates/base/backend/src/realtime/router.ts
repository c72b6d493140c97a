import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ForbiddenError } from '../core/http/errors.ts';
import { checkAgain } from './admission.ts';
import type { Connection } from './connection.ts';
import { deliver } from './deliver.ts';
import { hearEvents } from './fan-out.ts';
import { serveClient } from './serve-client.ts';

/**
 * The events of workspaces, for members who may see what they are about.
 *
 * A browser cannot send a header with a WebSocket. The token is the first message: in the URL or in the protocol's name
 * it would stand in logs, and a cookie would be sent by every page that opens a connection.
 */
export async function realtimeRouter(app: FastifyInstance): Promise<void> {
  const { isEnabled, checkSeconds } = app.settings.realtime;
  if (!isEnabled) return;
  const connections = new Set<Connection>();
  await hearEvents(app, (name, payload) => {
    deliver(app, connections, name, payload);
  });
  const check = setInterval(() => {
    for (const connection of connections) {
      connection.ping();
      connection.inTurn(() => checkAgain(app, connection));
    }
  }, checkSeconds * 1000);
  app.addHook('onClose', async () => {
    clearInterval(check);
  });
  app.get(
    '/ws',
    {
      websocket: true,
      config: { public: 'the first message carries the token' },
      onRequest: refuseOtherSites,
    },
    (socket, { log }) => {
      serveClient(app, connections, socket, log);
    },
  );
}

/** Pages of other sites may not connect from the browser of somebody who is logged in here. Programs send no origin. */
async function refuseOtherSites({ headers, host, server }: FastifyRequest): Promise<void> {
  const { origin } = headers;
  if (origin === undefined || server.settings.http.corsOrigins.includes(origin)) return;
  if (URL.parse(origin)?.host !== host) throw new ForbiddenError('Not from pages of this site.');
}
