import { NotFoundError } from '../../core/errors.ts';

export class OrderItemNotFoundError extends NotFoundError {
  constructor() {
    super('order_item_not_found', 'There is no such order item.');
  }
}
