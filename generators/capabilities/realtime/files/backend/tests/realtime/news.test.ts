import { and, eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { membershipChanged } from '../../src/core/access/changes.ts';
import { events } from '../../src/events/index.ts';
import { workspaceService } from '../../src/features/workspaces/dependencies.ts';
import { roles } from '../../src/features/workspaces/model.ts';
import { authenticate, enter } from '../../src/realtime/admission.ts';
import { createConnection } from '../../src/realtime/connection.ts';
import { deliver } from '../../src/realtime/deliver.ts';
import { createMember, createWorkspace } from '../support/factories.ts';
import { eventsOf, startRealtime } from '../support/realtime.ts';
import type { TestSocket } from '../support/socket.ts';

// A project's own events are not known here; the registry has these as long as the test runs.
const payload = z.object({ workspaceId: z.uuid(), id: z.uuid() });
const things = { made: { payload, permission: 'can_view_workspace' }, moved: { payload } };
beforeAll(() => void Object.assign(events, { things }));
afterAll(() => void Reflect.deleteProperty(events, 'things'));

const app = await startRealtime();
let workspaceId: string;

beforeEach(async () => {
  workspaceId = (await createWorkspace(app.db)).id;
});

async function join(role: string): Promise<TestSocket & { user: { id: string } }> {
  const user = await createMember(app.db, workspaceId, role);
  return { ...(await app.join(user, workspaceId)), user };
}

const emit = (id = workspaceId, name = 'things.made') => {
  app.events.emit(name as never, { workspaceId: id, id: randomUUID() } as never);
};
const named = (name: string) => ({ type: 'event', name });

describe('the events of a workspace', () => {
  it('reach the members who have joined it, and nobody else', async () => {
    const elsewhere = await createWorkspace(app.db);
    const [inside, outside] = [await join('viewer'), await app.logIn(elsewhere.admin)];
    outside.say({ type: 'join', workspaceId });
    await outside.hear({ type: 'refused', workspaceId });
    emit(workspaceId, 'things.moved');
    emit();
    emit(elsewhere.id);
    await inside.hear(named('things.made'));

    expect(eventsOf(inside)).toHaveLength(1);
    expect(eventsOf(outside)).toEqual([]);
  });

  it('hold no more than their schema names', async () => {
    const client = await join('viewer');
    const payload = { workspaceId, id: randomUUID() };
    app.events.emit('things.made' as never, { ...payload, secret: 'x' } as never);
    await client.hear(named('things.made'));

    expect(eventsOf(client)).toEqual([{ ...named('things.made'), payload }]);
  });

  it('stop with the membership, of which the others hear', async () => {
    const [stays, goes] = [await join('viewer'), await join('viewer')];
    await workspaceService(app.app).leave({ workspaceId, userId: goes.user.id });
    await goes.hear({ type: 'left', workspaceId });
    emit();
    await stays.hear(named('memberships.changed'));
    await stays.hear(named('things.made'));

    expect(eventsOf(goes)).toEqual([]);
  });

  it('stop with the permission of a role, for all who have it', async () => {
    const [stays, goes] = [await join('member'), await join('viewer')];
    const isViewer = and(eq(roles.workspaceId, workspaceId), eq(roles.name, 'viewer'));
    await app.db.update(roles).set({ permissions: [] }).where(isViewer);
    membershipChanged.publish({ workspaceId });
    emit();
    await stays.hear(named('things.made'));

    expect(eventsOf(goes)).toEqual([]);
  });

  it('are not for a member who is removed while they join', async () => {
    const user = await createMember(app.db, workspaceId, 'viewer');
    const socket = Object.assign(new EventEmitter(), { OPEN: 1, readyState: 1, send: vi.fn() });
    const connection = createConnection(socket as never, app.log);
    await authenticate(app.app, connection, await app.tokenOf(user));
    connection.inTurn(async () => {
      await enter(app.app, connection, workspaceId);
      const [permissions] = connection.rooms.values();
      connection.rooms.clear();
      await workspaceService(app.app).leave({ workspaceId, userId: user.id });
      deliver(app.app, new Set([connection]), { about: 'membership', workspaceId, userId: user.id });
      connection.rooms.set(workspaceId, permissions!);
    });

    const left = JSON.stringify({ type: 'left', workspaceId });
    await expect.poll(() => socket.send.mock.calls).toEqual([[left]]);
    expect(connection.rooms.has(workspaceId)).toBe(false);
  });

  it('stop when a client wants no more', async () => {
    const [stays, goes] = [await join('viewer'), await join('viewer')];
    goes.say({ type: 'leave', workspaceId });
    await goes.hear({ type: 'left', workspaceId });
    emit();
    await stays.hear(named('things.made'));

    expect(eventsOf(goes)).toEqual([]);
  });
});
