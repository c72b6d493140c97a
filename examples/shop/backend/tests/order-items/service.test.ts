import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { orderItemService } from '../../src/features/order-items/dependencies.ts';
import { OrderItemNotFoundError } from '../../src/features/order-items/errors.ts';
import { createTestContext } from '../support/context.ts';
import { createWorkspace } from '../support/factories.ts';

const context = await createTestContext();
const service = orderItemService(context);

const input = {
  title: 'title 1',
  quantity: 1,
  gift: true,
  notes: 'notes 1',
} as const;
const change = {
  title: 'title 2',
} as const;
const page = { limit: 20, offset: 0 };

let workspaceId: string;
let userId: string;

beforeEach(async () => {
  const workspace = await createWorkspace(context.db);
  workspaceId = workspace.id;
  userId = workspace.admin.id;
});

describe('order items', () => {
  it('creates one and finds it again', async () => {
    const created = await service.create(workspaceId, input, userId);

    expect(created).toMatchObject(input);
    expect(await service.get(workspaceId, created.id)).toEqual(created);
  });

  it('lists those of the workspace only', async () => {
    const elsewhere = await createWorkspace(context.db);
    const created = await service.create(workspaceId, input, userId);
    await service.create(elsewhere.id, input, elsewhere.admin.id);

    expect(await service.list(workspaceId, page)).toEqual({ items: [created], total: 1 });
  });

  it('changes what is given and keeps the rest', async () => {
    const created = await service.create(workspaceId, input, userId);
    const changed = await service.update(workspaceId, created.id, change);

    expect(changed).toEqual({ ...created, ...change, updatedAt: changed.updatedAt });
  });

  it('removes one', async () => {
    const { id } = await service.create(workspaceId, input, userId);
    await service.remove(workspaceId, id);

    await expect(service.get(workspaceId, id)).rejects.toThrow(OrderItemNotFoundError);
  });

  it('does not find, change or remove one of another workspace', async () => {
    const elsewhere = await createWorkspace(context.db);
    const { id } = await service.create(elsewhere.id, input, elsewhere.admin.id);

    await expect(service.get(workspaceId, id)).rejects.toThrow(OrderItemNotFoundError);
    await expect(service.update(workspaceId, id, change)).rejects.toThrow(OrderItemNotFoundError);
    await expect(service.remove(workspaceId, id)).rejects.toThrow(OrderItemNotFoundError);
    expect(await service.get(elsewhere.id, id)).toMatchObject(input);
  });

  it('does not remove what is not there', async () => {
    await expect(service.remove(workspaceId, randomUUID())).rejects.toThrow(OrderItemNotFoundError);
  });
});
