/**
 * What can go wrong in the domain. A slice extends one of these base types; `problem.ts` alone knows
 * which HTTP status each of them becomes.
 */
export abstract class DomainError extends Error {
  /** Stable, for clients: `invoice_not_found`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
  }
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
