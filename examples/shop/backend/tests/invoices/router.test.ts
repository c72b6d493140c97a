import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { invoiceCreateSchema, invoiceResponseSchema } from '../../src/features/invoices/schemas.ts';
import type { User } from '../../src/features/users/model.ts';
import { createTestApp } from '../support/app.ts';
import { createMember, createUser, createWorkspace } from '../support/factories.ts';
import { sampleOf, shownOf } from '../support/sample.ts';
import { createInvoice } from './factory.ts';

const { db, send } = await createTestApp();

const sample = () => sampleOf(invoiceCreateSchema.required());
const [input, other] = [sample(), sample()];
const change = { number: other.number };

let workspaceId: string;
let path: string;
let admin: User;
let viewer: User;

beforeEach(async () => {
  const workspace = await createWorkspace(db);
  workspaceId = workspace.id;
  path = `/workspaces/${workspaceId}/invoices`;
  admin = workspace.admin;
  viewer = await createMember(db, workspaceId, 'viewer');
});

const pathOf = ({ id }: { id: string }) => `${path}/${id}`;

describe('invoices', () => {
  it('creates, lists, shows, changes and deletes', async () => {
    const created = await send('POST', path, { as: admin, body: input });
    expect(created.statusCode).toBe(201);
    expect(created.json()).toMatchObject(shownOf(input, invoiceResponseSchema));

    const one = pathOf(created.json());
    const list = await send('GET', path, { as: viewer });
    expect(list.json()).toEqual({ items: [created.json()], nextCursor: null });
    expect((await send('GET', one, { as: viewer })).json()).toEqual(created.json());

    const changed = await send('PATCH', one, { as: admin, body: change });
    expect(changed.json()).toMatchObject(shownOf(change, invoiceResponseSchema));

    expect((await send('DELETE', one, { as: admin })).statusCode).toBe(204);
    expect((await send('GET', one, { as: admin })).statusCode).toBe(404);
  });

  it('answers 401 without a token', async () => {
    const one = pathOf(await createInvoice(db, workspaceId));

    expect((await send('GET', path)).statusCode).toBe(401);
    expect((await send('POST', path, { body: input })).statusCode).toBe(401);
    expect((await send('GET', one)).statusCode).toBe(401);
    expect((await send('PATCH', one, { body: change })).statusCode).toBe(401);
    expect((await send('DELETE', one)).statusCode).toBe(401);
  });

  it('answers 403 to a member who may only look', async () => {
    const one = pathOf(await createInvoice(db, workspaceId));

    expect((await send('POST', path, { as: viewer, body: input })).statusCode).toBe(403);
    expect((await send('PATCH', one, { as: viewer, body: change })).statusCode).toBe(403);
    expect((await send('DELETE', one, { as: viewer })).statusCode).toBe(403);
    expect((await send('GET', one, { as: viewer })).statusCode).toBe(200);
  });

  it('answers 403 to somebody who is no member', async () => {
    const stranger = await createUser(db);
    const one = pathOf(await createInvoice(db, workspaceId));

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
    const foreign = pathOf(await createInvoice(db, elsewhere.id));

    expect((await send('GET', foreign, { as: admin })).statusCode).toBe(404);
    expect((await send('PATCH', foreign, { as: admin, body: change })).statusCode).toBe(404);
    expect((await send('DELETE', foreign, { as: admin })).statusCode).toBe(404);
  });

  it('exports those of the workspace as the list shows them', async () => {
    const [{ id }, elsewhere] = [await createInvoice(db, workspaceId), await createWorkspace(db)];
    const foreign = await createInvoice(db, elsewhere.id);
    const file = await send('GET', `${path}/export?sort=createdAt`, { as: viewer });

    expect(file.headers['content-disposition']).toContain('filename="invoices-');
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
    const one = pathOf(await createInvoice(db, workspaceId));
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

  it('answers 409 to a second one with the same number', async () => {
    await send('POST', path, { as: admin, body: input });
    const second = { ...other, number: input.number };

    expect((await send('POST', path, { as: admin, body: second })).json()).toMatchObject({
      status: 409,
      code: 'invoice_number_taken',
    });
  });
});
