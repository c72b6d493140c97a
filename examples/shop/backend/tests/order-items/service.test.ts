import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { orderItemService } from '../../src/features/order-items/dependencies.ts';
import { OrderItemNotFoundError } from '../../src/features/order-items/errors.ts';
import { orderItems } from '../../src/features/order-items/model.ts';
import {
  orderItemCreateSchema,
  orderItemListQuerySchema,
} from '../../src/features/order-items/schemas.ts';
import { createTestContext } from '../support/context.ts';
import { createWorkspace } from '../support/factories.ts';
import { sampleOf } from '../support/sample.ts';
import { createOrderItem } from './factory.ts';

const context = await createTestContext();
const service = orderItemService(context);
const sample = () => orderItemCreateSchema.parse(sampleOf(orderItemCreateSchema.required()));

const [input, other] = [sample(), sample()];
const change = { title: other.title };
const firstPage = orderItemListQuerySchema.parse({ total: 'true' });

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
    await createOrderItem(context.db, elsewhere.id);

    expect(await service.list(workspaceId, firstPage)).toEqual({
      items: [created],
      nextCursor: null,
      total: 1,
    });
  });

  it('lists page by page, the newest first', async () => {
    const newest: string[] = [];
    for (const day of [1, 2, 3]) {
      const createdAt = new Date(2026, 0, day);
      const { id } = await createOrderItem(context.db, workspaceId, { createdAt });
      newest.unshift(id);
    }
    const first = await service.list(workspaceId, orderItemListQuerySchema.parse({ limit: 2 }));
    const next = { limit: 2, cursor: first.nextCursor };
    const second = await service.list(workspaceId, orderItemListQuerySchema.parse(next));

    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(newest);
    expect(second.nextCursor).toBeNull();
    const oldest = await service.list(
      workspaceId,
      orderItemListQuerySchema.parse({ sort: 'createdAt' }),
    );
    expect(oldest.items.map(({ id }) => id)).toEqual(newest.toReversed());
  });

  it('changes what is given and keeps the rest', async () => {
    const created = await service.create(workspaceId, input, userId);
    const changed = await service.update(workspaceId, created.id, change);

    expect(changed).toEqual({ ...created, ...change, updatedAt: changed.updatedAt });
  });

  it('removes one', async () => {
    const { id } = await createOrderItem(context.db, workspaceId);
    await service.remove(workspaceId, id);

    await expect(service.get(workspaceId, id)).rejects.toThrow(OrderItemNotFoundError);
  });

  it('does not find, change or remove one of another workspace', async () => {
    const elsewhere = await createWorkspace(context.db);
    const { id } = await createOrderItem(context.db, elsewhere.id);

    await expect(service.get(workspaceId, id)).rejects.toThrow(OrderItemNotFoundError);
    await expect(service.update(workspaceId, id, change)).rejects.toThrow(OrderItemNotFoundError);
    await expect(service.remove(workspaceId, id)).rejects.toThrow(OrderItemNotFoundError);
    expect(await service.get(elsewhere.id, id)).toMatchObject({ id });
  });

  it('does not remove what is not there', async () => {
    await expect(service.remove(workspaceId, randomUUID())).rejects.toThrow(OrderItemNotFoundError);
  });

  it('brings a removed one back as it was', async () => {
    const created = await service.create(workspaceId, input, userId);
    await service.remove(workspaceId, created.id);
    expect(await service.removed(workspaceId, firstPage)).toMatchObject({
      items: [{ id: created.id, deletedAt: expect.any(Date) as Date }],
      total: 1,
    });

    const restored = await service.restore(workspaceId, created.id);
    expect(restored).toEqual({ ...created, updatedAt: restored.updatedAt });
    expect(await service.get(workspaceId, created.id)).toEqual(restored);
    expect(await service.removed(workspaceId, firstPage)).toMatchObject({ items: [], total: 0 });
  });

  it('purges what was removed, and nothing else', async () => {
    const { id } = await createOrderItem(context.db, workspaceId);
    await expect(service.purge(workspaceId, id)).rejects.toThrow(OrderItemNotFoundError);
    await expect(service.restore(workspaceId, id)).rejects.toThrow(OrderItemNotFoundError);

    await service.remove(workspaceId, id);
    await service.purge(workspaceId, id);
    await expect(service.restore(workspaceId, id)).rejects.toThrow(OrderItemNotFoundError);
    expect(await service.removed(workspaceId, firstPage)).toMatchObject({ total: 0 });
  });

  it('neither lists, restores nor purges what another workspace has removed', async () => {
    const elsewhere = await createWorkspace(context.db);
    const { id } = await createOrderItem(context.db, elsewhere.id);
    await service.remove(elsewhere.id, id);

    expect(await service.removed(workspaceId, firstPage)).toMatchObject({ total: 0 });
    await expect(service.restore(workspaceId, id)).rejects.toThrow(OrderItemNotFoundError);
    await expect(service.purge(workspaceId, id)).rejects.toThrow(OrderItemNotFoundError);
    expect(await service.restore(elsewhere.id, id)).toMatchObject({ id });
  });

  it('keeps the row of a removed one, out of sight', async () => {
    const { id } = await createOrderItem(context.db, workspaceId);
    await service.remove(workspaceId, id);

    await expect(service.remove(workspaceId, id)).rejects.toThrow(OrderItemNotFoundError);
    expect(await service.list(workspaceId, firstPage)).toMatchObject({ items: [], total: 0 });
    const kept = await context.db.select().from(orderItems).where(eq(orderItems.id, id));
    expect(kept).toMatchObject([{ id, deletedAt: expect.any(Date) as Date }]);
  });
});
