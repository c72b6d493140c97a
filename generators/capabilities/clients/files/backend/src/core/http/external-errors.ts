import { DomainError } from './errors.ts';

/** An external service cannot be reached, refuses, or answers what nobody understands. Why is for the log only. */
export class ExternalServiceError extends DomainError {
  readonly status: number = 502;

  constructor(service: string, cause: unknown, code = `${service}_failed`) {
    super(code, `"${service}" does not work at the moment.`);
    // `fetch` hides its reason one level deeper.
    this.cause = cause instanceof TypeError ? (cause.cause ?? cause) : cause;
  }
}

/** An external service takes too long. */
export class ExternalServiceTimeoutError extends ExternalServiceError {
  override readonly status = 504;

  constructor(service: string, cause: unknown) {
    super(service, cause, `${service}_timed_out`);
  }
}
