import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { EventDefinition, EventGroup } from '../core/event.ts';
import { events } from '../events/index.ts';
import { workspaceEvents } from '../features/workspaces/events.ts';
import { enterAgain } from './admission.ts';
import type { Connection } from './connection.ts';

/** After these, the named user may do more or less in the workspace than before. */
const changes: ReadonlySet<string> = new Set([
  'workspaces.memberChanged',
  'workspaces.memberRemoved',
]);

const memberSchema = workspaceEvents.memberRemoved.payload;
type Member = z.output<typeof memberSchema>;

/** Whether any client may ever hear of it. */
export function isForClients(name: string): boolean {
  return definitionOf(name)?.permission !== undefined;
}

/** Tells those who have joined the workspace and have the event's permission. */
export function deliver(
  app: FastifyInstance,
  connections: ReadonlySet<Connection>,
  name: string,
  given: unknown,
): void {
  const definition = definitionOf(name);
  if (definition?.permission === undefined) return;
  const payload = definition.payload.parse(given);
  if (changes.has(name)) checkMember(app, connections, memberSchema.parse(given));
  for (const connection of connections) {
    const permissions = connection.rooms.get(payload.workspaceId);
    if (permissions?.has(definition.permission)) connection.send({ type: 'event', name, payload });
  }
}

/** Whoever may do less than before hears nothing more from this moment on, and is looked up again. */
function checkMember(
  app: FastifyInstance,
  connections: ReadonlySet<Connection>,
  { workspaceId, userId }: Member,
): void {
  for (const connection of connections) {
    if (connection.login?.caller.id !== userId || !connection.rooms.has(workspaceId)) continue;
    connection.rooms.set(workspaceId, new Set());
    connection.inTurn(() => enterAgain(app, connection, workspaceId));
  }
}

function definitionOf(name: string): EventDefinition | undefined {
  const [group = '', event = ''] = name.split('.');
  const groups: Readonly<Record<string, EventGroup>> = events;
  return groups[group]?.[event];
}
