import type { AppContext } from '../../core/context/app-context.ts';
import { createOrderItemRepository } from './repository.ts';
import { createOrderItemService } from './service.ts';

export const orderItemService = ({ db }: Pick<AppContext, 'db'>) =>
  createOrderItemService({
    orderItems: createOrderItemRepository(db),
  });
