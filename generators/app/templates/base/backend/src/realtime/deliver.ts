import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { EventDefinition, EventGroup } from '../core/events/event.ts';
import { events } from '../events/index.ts';
import { checkAgain, enterAgain } from './admission.ts';
import type { Connection } from './connection.ts';

/** After these, the named user, or where none is named everybody, may do more or less in the workspace than before. */
const changes: ReadonlySet<string> = new Set([
  'roles.updated',
  'workspaces.memberChanged',
  'workspaces.memberRemoved',
]);

const changeSchema = z.object({ userId: z.uuid().optional() });
type Change = z.output<typeof changeSchema>;

/** After this, what the named user has open may end: a session has, or an API key. */
const ending = 'sessions.accessEnded';

/** Whether it is about clients, of whatever process: they hear of it, or lose what they heard by. */
export function isForClients(name: string): boolean {
  return name === ending || definitionOf(name)?.permission !== undefined;
}

/**
 * Tells those who have joined the workspace and have the event's permission. Each is told in turn: after a change,
 * whoever may do less now is looked up before they hear anything more.
 */
export function deliver(
  app: FastifyInstance,
  connections: ReadonlySet<Connection>,
  name: string,
  given: unknown,
): void {
  if (name === ending) return checkAll(app, connections, changeSchema.parse(given));
  const definition = definitionOf(name);
  if (definition?.permission === undefined) return;
  const { permission } = definition;
  const payload = definition.payload.parse(given);
  const { workspaceId } = payload;
  const change = changes.has(name) ? changeSchema.parse(given) : undefined;
  for (const connection of connections) {
    const { rooms } = connection;
    // Also whoever is joining at this moment: what they were looked up with may be out of date.
    if (change?.userId === undefined) {
      if (change) connection.inTurn(() => enterAgain(app, connection, workspaceId));
    } else if (isAbout(change, connection)) connection.inTurn(() => checkAgain(app, connection));
    if (!rooms.has(workspaceId)) continue;
    connection.inTurn(() => {
      if (rooms.get(workspaceId)?.has(permission))
        connection.send({ type: 'event', name, payload });
    });
  }
}

function checkAll(
  app: FastifyInstance,
  connections: ReadonlySet<Connection>,
  change: Change,
): void {
  for (const connection of connections) {
    // Also whoever says at this moment who they are.
    if (isAbout(change, connection) || connection.login === undefined)
      connection.inTurn(() => checkAgain(app, connection));
  }
}

function isAbout({ userId }: Change, { login }: Connection): boolean {
  return userId === undefined || login?.caller.id === userId;
}

function definitionOf(name: string): EventDefinition | undefined {
  const [group = '', event = ''] = name.split('.');
  const groups: Readonly<Record<string, EventGroup>> = events;
  return groups[group]?.[event];
}
