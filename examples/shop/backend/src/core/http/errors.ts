/** What can go wrong in the domain. A slice extends one of these base types, which alone know their HTTP status. */
export abstract class DomainError extends Error {
  abstract readonly status: number;
  /** Stable, for clients: `invoice_not_found`. */
  readonly code: string;
  /** Which fields of the input it is about. */
  errors: readonly Fault[];

  constructor(code: string, message: string, errors: readonly Fault[] = []) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.errors = errors;
  }
}

/** What is wrong with one field. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** The thing does not exist, or is none of the caller's business. */
export class NotFoundError extends DomainError {
  readonly status = 404;
}

/** The change collides with what is there. */
export class ConflictError extends DomainError {
  readonly status = 409;
}

/** The input is well formed, and makes no sense. */
export class InvalidInputError extends DomainError {
  readonly status = 422;
}

/** Nobody knows who is asking. */
export class UnauthenticatedError extends DomainError {
  readonly status = 401;

  constructor(message = 'Log in and send the token.') {
    super('unauthenticated', message);
  }
}

/** The caller is known, and may not do this. */
export class ForbiddenError extends DomainError {
  readonly status = 403;

  constructor(message = 'You are not allowed to do this.', code = 'forbidden') {
    super(code, message);
  }
}

/** The caller asks too often. */
export class TooManyRequestsError extends DomainError {
  readonly status = 429;

  constructor(seconds: number) {
    super('too_many_requests', `Wait ${String(seconds)} seconds and ask again.`);
  }
}
