import {
  ConflictError,
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
} from '../../core/http/errors.ts';

export class RegistrationClosedError extends ForbiddenError {
  constructor() {
    super('Registration is closed. Ask an administrator for an account.');
  }
}

export class EmailTakenError extends ConflictError {
  constructor() {
    super('email_taken', 'There is an account with this email already.');
  }
}

export class WeakPasswordError extends InvalidInputError {
  constructor() {
    super('weak_password', 'The password must not be the email or the name.');
  }
}

export class WrongPasswordError extends InvalidInputError {
  constructor() {
    super('wrong_password', 'The current password is wrong.');
  }
}

export class UserNotFoundError extends NotFoundError {
  constructor() {
    super('user_not_found', 'There is no such user.');
  }
}

export class LastSystemAdminError extends ConflictError {
  constructor() {
    super('last_system_admin', 'One active user must stay an administrator of the system.');
  }
}
