export class InvoiceNotFoundError extends Error {
  // paxx/http-errors-in-api: what HTTP makes of it is decided in the API layer, once for all errors.
  readonly statusCode = 404;
}
