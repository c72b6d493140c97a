import type { Database } from '../../src/db/connection.ts';
import type { OrderItem, NewOrderItem } from '../../src/features/order-items/model.ts';
import { createOrderItemRepository } from '../../src/features/order-items/repository.ts';
import { orderItemCreateSchema } from '../../src/features/order-items/schemas.ts';
import { sampleOf } from '../support/sample.ts';

/** A row of a workspace. A test gives what it is about; the rest is made up. */
export function createOrderItem(
  db: Database,
  workspaceId: string,
  given: Partial<NewOrderItem> = {},
): Promise<OrderItem> {
  const input = orderItemCreateSchema.parse(sampleOf(orderItemCreateSchema));
  return createOrderItemRepository(db).insert({ ...input, workspaceId, ...given });
}
