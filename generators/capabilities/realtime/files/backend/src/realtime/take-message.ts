import type { FastifyInstance } from 'fastify';
import { authenticate, enter } from './admission.ts';
import type { Connection } from './connection.ts';
import { closing, type ClientMessage } from './messages.ts';

/** Does what a client asks for. */
export async function takeMessage(
  app: FastifyInstance,
  connections: ReadonlySet<Connection>,
  connection: Connection,
  message: ClientMessage,
): Promise<void> {
  if (message.type === 'authenticate') {
    if (!(await authenticate(app, connection, message.token))) return;
    const isTooMany = countOfSameUser(connections, connection) > limitOf(app);
    return isTooMany
      ? connection.close(closing.tooMany)
      : connection.send({ type: 'authenticated' });
  }
  if (connection.login === undefined) return connection.close(closing.unauthenticated);
  const { type, workspaceId } = message;
  if (type === 'leave') {
    connection.rooms.delete(workspaceId);
    return connection.send({ type: 'left', workspaceId });
  }
  const isIn = await enter(app, connection, workspaceId);
  connection.send({ type: isIn ? 'joined' : 'refused', workspaceId });
}

const limitOf = ({ settings }: FastifyInstance): number => settings.realtime.connectionsPerUser;

function countOfSameUser(connections: ReadonlySet<Connection>, { login }: Connection): number {
  const others = [...connections].filter(
    (other) => other.isOpen() && other.login?.caller.id === login?.caller.id,
  );
  return others.length;
}
