import type { FastifyInstance } from 'fastify';
import { findCaller } from '../core/access/find-caller.ts';
import { isServed } from '../core/access/apps.ts';
import { permissionsOf } from '../core/access/roles.ts';
import type { Connection } from './connection.ts';
import { closing } from './messages.ts';

/** Takes the token for the connection, if it proves a user: the same one as before, if there was one. */
export async function authenticate(
  app: FastifyInstance,
  connection: Connection,
  token: string,
): Promise<boolean> {
  const caller = await findCaller(app, token);
  const { login } = connection;
  const isOther = login !== undefined && login.caller.id !== caller?.id;
  if (caller === undefined || isOther) {
    connection.close(closing.unauthenticated);
    return false;
  }
  connection.login = { token, caller };
  return true;
}

/** Lets the connection hear of the workspace as far as its user may. Without a membership, it hears nothing of it. */
export async function enter(
  app: FastifyInstance,
  { login, rooms }: Connection,
  workspaceId: string,
): Promise<boolean> {
  const caller = await findCaller(app, login?.token, workspaceId);
  if (caller?.role === undefined) {
    rooms.delete(workspaceId);
    return false;
  }
  const { role, scopes, disabledApps } = caller;
  const heard = [...permissionsOf(role, scopes)].filter((slug) => isServed(slug, disabledApps));
  rooms.set(workspaceId, new Set(heard));
  return true;
}

/** Looks up again what a room was entered with. In the meantime nothing of it is heard. */
export async function enterAgain(
  app: FastifyInstance,
  connection: Connection,
  workspaceId: string,
): Promise<void> {
  if (!connection.rooms.has(workspaceId)) return;
  connection.rooms.set(workspaceId, new Set());
  if (!(await enter(app, connection, workspaceId))) connection.send({ type: 'left', workspaceId });
}

/** A connection lasts as long as its token, its session and its memberships do. */
export async function checkAgain(app: FastifyInstance, connection: Connection): Promise<void> {
  const { login, rooms } = connection;
  if (login === undefined || !(await authenticate(app, connection, login.token))) return;
  for (const workspaceId of rooms.keys()) await enterAgain(app, connection, workspaceId);
}
