import type { AppContext } from '../../core/app-context.ts';
import { createOrderItemRepository } from './repository.ts';
import { createOrderItemService, type OrderItemService } from './service.ts';

export function orderItemService({ db }: Pick<AppContext, 'db'>): OrderItemService {
  return createOrderItemService({ orderItems: createOrderItemRepository(db) });
}
