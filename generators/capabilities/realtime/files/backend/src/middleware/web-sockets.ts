import websocket, { type WebSocket } from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { NotFoundError } from '../core/http/errors.ts';
import type { Settings } from '../core/settings/read-settings.ts';

/** How long a client may take to say goodbye when the server stops, in milliseconds. */
const farewell = 2000;

/** Lets routes be WebSockets. Messages of clients are small; a larger one closes the connection (1009). */
export async function registerWebSockets(app: FastifyInstance, { realtime }: Settings) {
  if (!realtime.isEnabled) return;
  await app.register(websocket, {
    options: { maxPayload: 8192 },
    errorHandler: closeBroken,
    preClose: sayGoodbye,
  });
  // Whoever offers another protocol, such as HTTP/2, is answered in this one, as where nobody upgrades at all.
  Object.assign(app.server, { shouldUpgradeCallback: asksForWebSocket });
  // The library would open a WebSocket on every route, and only then close it, which takes as long as the client likes.
  app.addHook('onRoute', (route) => {
    if (route.websocket !== true) route.onRequest = [route.onRequest ?? [], refuseUpgrade].flat();
  });
}

const asksForWebSocket = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket';

async function refuseUpgrade({ ws }: FastifyRequest): Promise<void> {
  if (ws) throw new NotFoundError('no_web_socket', 'There is no WebSocket here.');
}

/** What a client breaks is its own matter; the library closes the connection with the right code. */
function closeBroken(err: Error, socket: WebSocket, { log }: FastifyRequest): void {
  log.info({ err }, 'a connection broke');
  socket.close(1011);
}

/** Clients hear that the server goes away (1001), so that they come back by themselves, to another one. */
async function sayGoodbye(this: FastifyInstance): Promise<void> {
  const { clients } = this.websocketServer;
  const gone = [...clients].map(
    (client) => new Promise((resolve) => client.once('close', resolve)),
  );
  for (const client of clients) client.close(1001, 'The server stops.');
  const late = setTimeout(() => {
    for (const client of clients) client.terminate();
  }, farewell);
  await Promise.all(gone);
  clearTimeout(late);
}
