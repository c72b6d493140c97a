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
}

export function createOrderItemService({
  orderItems,
}: OrderItemServiceDependencies): OrderItemService {
  return {
    async list(workspaceId, query) {
      const found = await orderItems.list(workspaceId, query);
      return { items: found.map(toResponse), total: await orderItems.count(workspaceId) };
    },

    async get(workspaceId, id) {
      return toResponse(existing(await orderItems.find(workspaceId, id)));
    },

    async create(workspaceId, input, userId) {
      return toResponse(await orderItems.insert({ ...input, workspaceId, createdById: userId }));
    },

    async update(workspaceId, id, input) {
      return toResponse(existing(await orderItems.update(workspaceId, id, input)));
    },

    async remove(workspaceId, id) {
      if (!(await orderItems.remove(workspaceId, id))) throw new OrderItemNotFoundError();
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
