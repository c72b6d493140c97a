import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ForbiddenError } from '../core/http/errors.ts';
import type { Settings } from '../core/settings/read-settings.ts';
import { checkAgain } from '../realtime/admission.ts';
import type { Connection } from '../realtime/connection.ts';
import { deliver } from '../realtime/deliver.ts';
import { hearNews, type News } from '../realtime/news.ts';
import { serveClient } from '../realtime/serve-client.ts';

/**
 * The events of workspaces, for members who may see what they are about.
 *
 * A browser cannot send a header with a WebSocket. The token is the first message: in the URL or in the protocol's name
 * it would stand in logs, and a cookie would be sent by every page that opens a connection.
 */
export async function registerRealtime(app: FastifyInstance, { realtime }: Settings) {
  if (!realtime.isEnabled) return;
  const connections = new Set<Connection>();
  await passNewsOn(app, connections);
  checkFromTimeToTime(app, connections, realtime.checkSeconds);
  app.get(
    '/api/v1/ws',
    {
      websocket: true,
      // No operation of the API.
      schema: { hide: true },
      config: { public: 'the first message carries the token' },
      onRequest: refuseOtherSites,
    },
    (socket, { log }) => {
      serveClient(app, connections, socket, log);
    },
  );
}

/** From this process, and from others where there is something between them. */
async function passNewsOn(app: FastifyInstance, connections: ReadonlySet<Connection>) {
  const hear = (news: News) => {
    try {
      deliver(app, connections, news);
    } catch (error) {
      app.log.error({ err: error }, 'an event could not be passed on');
    }
  };
  const ends = [hearNews(app, hear), await app.hearOthers?.(hear)];
  app.addHook('onClose', async () => {
    for (const end of ends) end?.();
  });
}

function checkFromTimeToTime(
  app: FastifyInstance,
  connections: ReadonlySet<Connection>,
  seconds: number,
): void {
  const check = setInterval(() => {
    for (const connection of connections) {
      connection.ping();
      connection.inTurn(() => checkAgain(app, connection));
    }
  }, seconds * 1000);
  app.addHook('onClose', async () => {
    clearInterval(check);
  });
}

/** Pages of other sites may not connect from the browser of somebody who is logged in here. Programs send no origin. */
async function refuseOtherSites({ headers, host, server }: FastifyRequest): Promise<void> {
  const { origin } = headers;
  if (origin === undefined || server.settings.http.corsOrigins.includes(origin)) return;
  if (URL.parse(origin)?.host !== host) throw new ForbiddenError('Not from pages of this site.');
}
