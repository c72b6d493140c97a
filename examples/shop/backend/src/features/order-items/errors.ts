import { NotFoundError } from '../../core/http/errors.ts';

export class OrderItemNotFoundError extends NotFoundError {
  constructor() {
    super('order_item_not_found', 'There is no such order item.');
  }
}
