import { ConflictError, InvalidInputError, NotFoundError } from '../../core/http/errors.ts';

export class WorkspaceNotFoundError extends NotFoundError {
  constructor() {
    super('workspace_not_found', 'There is no such workspace.');
  }
}

export class AppNotFoundError extends NotFoundError {
  constructor() {
    super('app_not_found', 'There is no such app.');
  }
}

export class MemberUnknownError extends InvalidInputError {
  constructor() {
    super('member_unknown', 'Nobody with this email has an account.');
  }
}

export class MemberExistsError extends ConflictError {
  constructor() {
    super('member_exists', 'This user is a member already.');
  }
}

export class MemberNotFoundError extends NotFoundError {
  constructor() {
    super('member_not_found', 'There is no such member.');
  }
}

export class RoleUnknownError extends InvalidInputError {
  constructor() {
    super('role_unknown', 'The workspace has no such role.');
  }
}

export class LastAdminError extends ConflictError {
  constructor() {
    super('last_admin', 'The last admin must stay one. Make another member an admin first.');
  }
}
