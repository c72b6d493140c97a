import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  orderItemCreateSchema,
  orderItemResponseSchema,
} from '../../src/features/order-items/schemas.ts';
import type { User } from '../../src/features/users/model.ts';
import { createTestApp } from '../support/app.ts';
import { createMember, createUser, createWorkspace } from '../support/factories.ts';
import { sampleOf, shownOf } from '../support/sample.ts';
import { createOrderItem } from './factory.ts';

const { db, send } = await createTestApp();

const sample = () => sampleOf(orderItemCreateSchema.required());
const [input, other] = [sample(), sample()];
const change = { title: other.title };

let workspaceId: string;
let path: string;
let admin: User;
let viewer: User;

beforeEach(async () => {
  const workspace = await createWorkspace(db);
  workspaceId = workspace.id;
  path = `/workspaces/${workspaceId}/order-items`;
  admin = workspace.admin;
  viewer = await createMember(db, workspaceId, 'viewer');
});

const pathOf = ({ id }: { id: string }) => `${path}/${id}`;

describe('order items', () => {
  it('creates, lists, shows, changes and deletes', async () => {
    const created = await send('POST', path, { as: admin, body: input });
    expect(created.statusCode).toBe(201);
    expect(created.json()).toMatchObject(shownOf(input, orderItemResponseSchema));

    const one = pathOf(created.json());
    const list = await send('GET', path, { as: viewer });
    expect(list.json()).toEqual({ items: [created.json()], nextCursor: null });
    expect((await send('GET', one, { as: viewer })).json()).toEqual(created.json());

    const changed = await send('PATCH', one, { as: admin, body: change });
    expect(changed.json()).toMatchObject(shownOf(change, orderItemResponseSchema));

    expect((await send('DELETE', one, { as: admin })).statusCode).toBe(204);
    expect((await send('GET', one, { as: admin })).statusCode).toBe(404);
  });

  it('answers 401 without a token', async () => {
    const one = pathOf(await createOrderItem(db, workspaceId));

    expect((await send('GET', path)).statusCode).toBe(401);
    expect((await send('POST', path, { body: input })).statusCode).toBe(401);
    expect((await send('GET', one)).statusCode).toBe(401);
    expect((await send('PATCH', one, { body: change })).statusCode).toBe(401);
    expect((await send('DELETE', one)).statusCode).toBe(401);
  });

  it('answers 403 to a member who may only look', async () => {
    const one = pathOf(await createOrderItem(db, workspaceId));

    expect((await send('POST', path, { as: viewer, body: input })).statusCode).toBe(403);
    expect((await send('PATCH', one, { as: viewer, body: change })).statusCode).toBe(403);
    expect((await send('DELETE', one, { as: viewer })).statusCode).toBe(403);
    expect((await send('GET', one, { as: viewer })).statusCode).toBe(200);
  });

  it('answers 403 to somebody who is no member', async () => {
    const stranger = await createUser(db);
    const one = pathOf(await createOrderItem(db, workspaceId));

    expect((await send('GET', path, { as: stranger })).statusCode).toBe(403);
    expect((await send('GET', one, { as: stranger })).statusCode).toBe(403);
  });

  it('answers 404 where there is none', async () => {
    const none = `${path}/${randomUUID()}`;

    expect((await send('GET', none, { as: admin })).statusCode).toBe(404);
    expect((await send('PATCH', none, { as: admin, body: change })).statusCode).toBe(404);
    expect((await send('DELETE', none, { as: admin })).statusCode).toBe(404);
  });

  it("answers 404 for another workspace's", async () => {
    const elsewhere = await createWorkspace(db);
    const foreign = pathOf(await createOrderItem(db, elsewhere.id));

    expect((await send('GET', foreign, { as: admin })).statusCode).toBe(404);
    expect((await send('PATCH', foreign, { as: admin, body: change })).statusCode).toBe(404);
    expect((await send('DELETE', foreign, { as: admin })).statusCode).toBe(404);
  });

  it('exports those of the workspace as the list shows them', async () => {
    const [{ id }, elsewhere] = [await createOrderItem(db, workspaceId), await createWorkspace(db)];
    const foreign = await createOrderItem(db, elsewhere.id);
    const file = await send('GET', `${path}/export?sort=createdAt`, { as: viewer });

    expect(file.headers['content-disposition']).toContain('filename="order-items-');
    expect(file.body).toContain(`${id},`);
    expect(file.body).not.toContain(foreign.id);
  });

  it('answers 409 to a change of what another has changed meanwhile', async () => {
    const created = await send('POST', path, { as: admin, body: input });
    const { id, updatedAt } = created.json<{ id: string; updatedAt: string }>();
    const body = { ...change, updatedAt };

    expect((await send('PATCH', pathOf({ id }), { as: admin, body })).statusCode).toBe(200);
    expect((await send('PATCH', pathOf({ id }), { as: admin, body })).json()).toMatchObject({
      status: 409,
      code: 'edit_conflict',
    });
  });

  it('answers 422 to input that is not valid', async () => {
    const one = pathOf(await createOrderItem(db, workspaceId));
    const bad = { ...input, unheardOf: true };

    expect((await send('POST', path, { as: admin, body: bad })).statusCode).toBe(422);
    expect((await send('PATCH', one, { as: admin, body: bad })).statusCode).toBe(422);
    expect((await send('GET', `${path}?limit=0`, { as: admin })).statusCode).toBe(422);
    expect((await send('GET', `${path}?unheardOf=1`, { as: admin })).statusCode).toBe(422);
    expect((await send('GET', `${path}/export?sort=unheardOf`, { as: admin })).statusCode).toBe(
      422,
    );
    expect((await send('GET', `${path}/1`, { as: admin })).statusCode).toBe(422);
  });

  it('lists removed ones to whoever may manage, restores them, and lets admins purge them', async () => {
    const manager = await createMember(db, workspaceId, 'member');
    const created = await send('POST', path, { as: manager, body: input });
    const one = pathOf(created.json());
    await send('DELETE', one, { as: manager });

    const removed = await send('GET', `${path}/removed`, { as: manager });
    const deletedAt = expect.any(String) as string;
    expect(removed.json()).toEqual({
      items: [{ ...created.json<object>(), deletedAt }],
      nextCursor: null,
    });
    expect((await send('POST', `${one}/restore`, { as: manager })).statusCode).toBe(200);
    expect((await send('GET', one, { as: viewer })).statusCode).toBe(200);

    await send('DELETE', one, { as: manager });
    expect((await send('DELETE', `${one}/purge`, { as: manager })).statusCode).toBe(403);
    expect((await send('DELETE', `${one}/purge`, { as: admin })).statusCode).toBe(204);
    expect((await send('POST', `${one}/restore`, { as: admin })).statusCode).toBe(404);
  });

  it('keeps removed ones from whom may only look, and from whom nobody knows', async () => {
    const one = pathOf(await createOrderItem(db, workspaceId));
    await send('DELETE', one, { as: admin });

    expect((await send('GET', `${path}/removed`, { as: viewer })).statusCode).toBe(403);
    expect((await send('POST', `${one}/restore`, { as: viewer })).statusCode).toBe(403);
    expect((await send('DELETE', `${one}/purge`, { as: viewer })).statusCode).toBe(403);
    expect((await send('GET', `${path}/removed`)).statusCode).toBe(401);
    expect((await send('POST', `${one}/restore`)).statusCode).toBe(401);
    expect((await send('DELETE', `${one}/purge`)).statusCode).toBe(401);
  });
});
