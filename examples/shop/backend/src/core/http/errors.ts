/**
 * What can go wrong in the domain. A slice extends one of these base types; `problem.ts` alone knows
 * which HTTP status each of them becomes.
 */
export abstract class DomainError extends Error {
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
export class NotFoundError extends DomainError {}

/** The change collides with what is there. */
export class ConflictError extends DomainError {}

/** The input is well formed, and makes no sense. */
export class InvalidInputError extends DomainError {}

/** Nobody knows who is asking. */
export class UnauthenticatedError extends DomainError {
  constructor(message = 'Log in and send the token.') {
    super('unauthenticated', message);
  }
}

/** The caller is known, and may not do this. */
export class ForbiddenError extends DomainError {
  constructor(message = 'You are not allowed to do this.') {
    super('forbidden', message);
  }
}

/** The caller asks too often. */
export class TooManyRequestsError extends DomainError {
  constructor(seconds: number) {
    super('too_many_requests', `Wait ${String(seconds)} seconds and ask again.`);
  }
}

/** An external service cannot be reached, refuses, or answers what nobody understands. Why is for the log only. */
export class ExternalServiceError extends DomainError {
  constructor(service: string, cause: unknown, code = `${service}_failed`) {
    super(code, `"${service}" does not work at the moment.`);
    // `fetch` hides its reason one level deeper.
    this.cause = cause instanceof TypeError ? (cause.cause ?? cause) : cause;
  }
}

/** An external service takes too long. */
export class ExternalServiceTimeoutError extends ExternalServiceError {
  constructor(service: string, cause: unknown) {
    super(service, cause, `${service}_timed_out`);
  }
}
