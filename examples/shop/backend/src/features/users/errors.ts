import { UnauthenticatedError } from '../../core/errors.ts';

/** One message for an unknown user and for a wrong password, so that nobody learns who has an account. */
export class WrongCredentialsError extends UnauthenticatedError {
  constructor() {
    super('The email or the password is wrong.');
  }
}
