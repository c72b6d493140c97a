import type { WebSocket } from '@fastify/websocket';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { createConnection, type Connection } from './connection.ts';
import { closing, readMessage } from './messages.ts';
import { takeMessage } from './take-message.ts';

/** How long a client may stay unknown, in milliseconds. */
const patience = 5000;

/** How many messages a client may send in how many milliseconds. */
const most = 50;
const period = 10_000;

/** Keeps the connection among the others as long as it is open, and does what the client asks for. */
export function serveClient(
  app: FastifyInstance,
  connections: Set<Connection>,
  socket: WebSocket,
  log: FastifyBaseLogger,
): void {
  const connection = createConnection(socket, log);
  connections.add(connection);
  const deadline = setTimeout(() => {
    if (connection.login === undefined) connection.close(closing.late);
  }, patience);
  socket.on('close', () => {
    clearTimeout(deadline);
    connections.delete(connection);
  });
  const isAllowed = createAllowance();
  socket.on('message', (data: Buffer) => {
    if (!connection.isOpen()) return;
    if (!isAllowed()) return connection.close(closing.flood);
    const message = readMessage(data.toString());
    if (message === undefined) return connection.close(closing.invalid);
    connection.inTurn(() => takeMessage(app, connections, connection, message));
  });
}

/** Counts what comes in one period after the other. */
function createAllowance(): () => boolean {
  let began = Date.now();
  let count = 0;
  return () => {
    if (Date.now() - began > period) [began, count] = [Date.now(), 0];
    count += 1;
    return count <= most;
  };
}
