import { NotFoundError } from '../../core/http/errors.ts';

export class SystemUserNotFoundError extends NotFoundError {
  constructor() {
    super('user_not_found', 'There is no such user.');
  }
}
