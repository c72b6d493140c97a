import type { Emit } from '../../core/events.ts';
import type { PageQuery } from '../../core/pagination.ts';
import { OrderItemNotFoundError } from './errors.ts';
import type { OrderItem } from './model.ts';
import type { OrderItemRepository } from './repository.ts';
import type {
  OrderItemCreate,
  OrderItemPage,
  OrderItemResponse,
  OrderItemUpdate,
} from './schemas.ts';

export interface OrderItemService {
  list(workspaceId: string, query: PageQuery): Promise<OrderItemPage>;
  /** @throws OrderItemNotFoundError */
  get(workspaceId: string, id: string): Promise<OrderItemResponse>;
  create(workspaceId: string, input: OrderItemCreate, userId: string): Promise<OrderItemResponse>;
  /** @throws OrderItemNotFoundError */
  update(workspaceId: string, id: string, input: OrderItemUpdate): Promise<OrderItemResponse>;
  /** @throws OrderItemNotFoundError */
  remove(workspaceId: string, id: string): Promise<void>;
}

export interface OrderItemServiceDependencies {
  readonly orderItems: OrderItemRepository;
  readonly emit: Emit;
}

export function createOrderItemService({
  orderItems,
  emit,
}: OrderItemServiceDependencies): OrderItemService {
  return {
    async list(workspaceId, query) {
      const page = await orderItems.list(workspaceId, query);
      return { ...page, items: page.items.map(toResponse) };
    },

    async get(workspaceId, id) {
      return toResponse(existing(await orderItems.find(workspaceId, id)));
    },

    async create(workspaceId, input, userId) {
      const row = await orderItems.insert({ ...input, workspaceId, createdById: userId });
      emit('orderItems.created', { workspaceId, id: row.id });
      return toResponse(row);
    },

    async update(workspaceId, id, input) {
      const row = existing(await orderItems.update(workspaceId, id, input));
      emit('orderItems.updated', { workspaceId, id });
      return toResponse(row);
    },

    async remove(workspaceId, id) {
      if (!(await orderItems.remove(workspaceId, id))) throw new OrderItemNotFoundError();
      emit('orderItems.removed', { workspaceId, id });
    },
  };
}

function existing(row: OrderItem | undefined): OrderItem {
  if (row === undefined) throw new OrderItemNotFoundError();
  return row;
}

function toResponse(row: OrderItem): OrderItemResponse {
  return {
    id: row.id,
    title: row.title,
    quantity: row.quantity,
    gift: row.gift,
    notes: row.notes,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
