import { ConflictError, NotFoundError } from '../../core/http/errors.ts';

export class InvoiceNotFoundError extends NotFoundError {
  constructor() {
    super('invoice_not_found', 'There is no such invoice.');
  }
}

export class InvoiceNumberTakenError extends ConflictError {
  constructor() {
    super('invoice_number_taken', 'Another invoice has this number already.');
  }
}
