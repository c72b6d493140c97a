import { NotFoundError } from '../../core/http/errors.ts';

export class TierOfNobodyError extends NotFoundError {
  constructor() {
    super('user_not_found', 'There is no such user.');
  }
}
