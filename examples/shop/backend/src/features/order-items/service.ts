import { everyPage } from '../../core/lists/every-page.ts';
import type { ListQuery, ListSelection } from '../../core/lists/list-query.ts';
import { OrderItemNotFoundError } from './errors.ts';
import type { OrderItem } from './model.ts';
import type { OrderItemRepository } from './repository.ts';
import type { OrderItemCreate, OrderItemUpdate } from './schemas.ts';

export type OrderItemService = ReturnType<typeof createOrderItemService>;

interface Dependencies {
  readonly orderItems: OrderItemRepository;
}

export function createOrderItemService({ orderItems }: Dependencies) {
  return {
    list: (workspaceId: string, query: ListQuery) => orderItems.list(workspaceId, query),

    /** @throws ExportTooLargeError */
    export: (workspaceId: string, selection: ListSelection) =>
      everyPage((query) => orderItems.list(workspaceId, query), selection),

    /** @throws OrderItemNotFoundError */
    async get(workspaceId: string, id: string): Promise<OrderItem> {
      return existing(await orderItems.find(workspaceId, id));
    },

    async create(workspaceId: string, input: OrderItemCreate, userId: string): Promise<OrderItem> {
      return orderItems.insert({ ...input, workspaceId, createdById: userId });
    },

    /** @throws OrderItemNotFoundError, EditConflictError */
    async update(workspaceId: string, id: string, input: OrderItemUpdate): Promise<OrderItem> {
      return existing(await orderItems.update(workspaceId, id, input));
    },

    /** @throws OrderItemNotFoundError */
    async remove(workspaceId: string, id: string): Promise<void> {
      if (!(await orderItems.remove(workspaceId, id))) throw new OrderItemNotFoundError();
    },

    /** Those that were removed and are kept. */
    removed: (workspaceId: string, query: ListQuery) => orderItems.removed(workspaceId, query),

    /** @throws OrderItemNotFoundError */
    async restore(workspaceId: string, id: string): Promise<OrderItem> {
      return existing(await orderItems.restore(workspaceId, id));
    },

    /** @throws OrderItemNotFoundError */
    async purge(workspaceId: string, id: string): Promise<void> {
      if (!(await orderItems.purge(workspaceId, id))) throw new OrderItemNotFoundError();
    },
  };
}

function existing(row: OrderItem | undefined): OrderItem {
  if (row === undefined) throw new OrderItemNotFoundError();
  return row;
}
