import type { FastifyInstance } from 'fastify';
import type { Permission } from '../core/permissions.ts';
import { checkAgain, enterAgain } from './admission.ts';
import type { Connection } from './connection.ts';
import { definitionOf, type News } from './news.ts';

type Connections = ReadonlySet<Connection>;
type About<Kind> = Extract<News, { about: Kind }>;

/**
 * Tells those who have joined the workspace and have the permission. Each is told in turn: after a change, whoever may
 * do less now is looked up before they hear anything more.
 */
export function deliver(app: FastifyInstance, connections: Connections, news: News): void {
  if (news.about === 'access') checkAll(app, connections, news);
  else if (news.about === 'membership') tellOfMembership(app, connections, news);
  else tellOfEvent(connections, news);
}

function checkAll(app: FastifyInstance, connections: Connections, { userId }: About<'access'>): void {
  for (const connection of connections) {
    // Also whoever says at this moment who they are.
    const isAbout = connection.login === undefined || connection.login.caller.id === userId;
    if (isAbout) connection.inTurn(() => checkAgain(app, connection));
  }
}

function tellOfMembership(
  app: FastifyInstance,
  connections: Connections,
  { workspaceId, userId }: About<'membership'>,
): void {
  for (const connection of connections) {
    // Also whoever is joining at this moment: what they were looked up with may be out of date.
    if (userId === undefined) connection.inTurn(() => enterAgain(app, connection, workspaceId));
    else if (connection.login?.caller.id === userId)
      connection.inTurn(() => checkAgain(app, connection));
  }
  const payload = { workspaceId, userId };
  tell(connections, 'can_view_workspace', { name: 'memberships.changed', payload });
}

function tellOfEvent(connections: Connections, { name, payload: given }: About<'event'>): void {
  const definition = definitionOf(name);
  if (definition?.permission === undefined) return;
  const payload = definition.payload.parse(given);
  tell(connections, definition.permission, { name, payload });
}

interface Told {
  readonly name: string;
  readonly payload: { readonly workspaceId: string };
}

function tell(connections: Connections, permission: Permission, told: Told): void {
  const { workspaceId } = told.payload;
  for (const connection of connections) {
    const { rooms } = connection;
    if (!rooms.has(workspaceId)) continue;
    connection.inTurn(() => {
      if (rooms.get(workspaceId)?.has(permission)) connection.send({ type: 'event', ...told });
    });
  }
}
