import { ConflictError, NotFoundError, UnauthenticatedError } from '../../core/http/errors.ts';

/** One message for an unknown user, a wrong password and a user who was deactivated: nobody learns who has an account. */
export class WrongCredentialsError extends UnauthenticatedError {
  constructor() {
    super('The email or the password is wrong.');
  }
}

export class SessionEndedError extends UnauthenticatedError {
  constructor() {
    super('This session has ended. Log in again.');
  }
}

/** Two tabs refreshed at the same time: this one came second. */
export class RefreshTokenJustUsedError extends ConflictError {
  constructor() {
    super('refresh_token_just_used', 'This token was used a moment ago. Use the one that it gave.');
  }
}

export class SessionNotFoundError extends NotFoundError {
  constructor() {
    super('session_not_found', 'There is no such session.');
  }
}
