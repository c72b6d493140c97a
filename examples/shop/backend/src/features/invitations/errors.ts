import {
  ConflictError,
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
} from '../../core/http/errors.ts';

export class InvitationNotFoundError extends NotFoundError {
  constructor() {
    super('invitation_not_found', 'There is no such invitation.');
  }
}

/** One answer for an invitation that was never there, is accepted, withdrawn, too old, or of somebody who may not invite any more. */
export class InvitationUselessError extends InvalidInputError {
  constructor() {
    super('invitation_useless', 'This invitation has ended. Ask for another one.');
  }
}

export class InvitationJustSentError extends ConflictError {
  constructor() {
    super('invitation_just_sent', 'This invitation was sent a moment ago. Wait a minute.');
  }
}

export class TooManyInvitationsError extends ConflictError {
  constructor() {
    super('too_many_invitations', 'Too many invitations wait to be accepted. Withdraw some first.');
  }
}

/** The link proves the mailbox that it was sent to, and nobody else's. */
export class InvitationOfAnotherError extends ForbiddenError {
  constructor() {
    super('The invitation is for another email. Log in with that one.', 'invitation_of_another');
  }
}
