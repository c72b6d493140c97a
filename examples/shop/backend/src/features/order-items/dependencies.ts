import type { AppContext } from '../../core/app-context.ts';
import { createOrderItemRepository } from './repository.ts';
import { createOrderItemService, type OrderItemService } from './service.ts';

export function orderItemService({
  db,
  events,
}: Pick<AppContext, 'db' | 'events'>): OrderItemService {
  return createOrderItemService({
    orderItems: createOrderItemRepository(db),
    emit: events.emit,
  });
}
