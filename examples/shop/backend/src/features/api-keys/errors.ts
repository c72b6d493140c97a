import { ForbiddenError, NotFoundError } from '../../core/http/errors.ts';

export class ApiKeyNotFoundError extends NotFoundError {
  constructor() {
    super('api_key_not_found', 'There is no such API key.');
  }
}

/** Unknown scopes are answered alike: the caller does not have them either. */
export class ScopeNotHeldError extends ForbiddenError {
  constructor() {
    super('A key cannot be given what you may not do yourself, or what keys may not do.');
  }
}
