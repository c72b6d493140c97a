import { ConflictError, InvalidInputError, NotFoundError } from '../../core/http/errors.ts';

export class WorkspaceNotFoundError extends NotFoundError {
  constructor() {
    super('workspace_not_found', 'There is no such workspace.');
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

export class RoleNotFoundError extends NotFoundError {
  constructor() {
    super('role_not_found', 'There is no such role.');
  }
}

export class RoleExistsError extends ConflictError {
  constructor() {
    super('role_exists', 'The workspace has a role of this name already.');
  }
}

export class RoleBuiltInError extends ConflictError {
  constructor() {
    super('role_built_in', 'This role is built in. It cannot be changed or deleted.');
  }
}

export class RoleInUseError extends ConflictError {
  constructor() {
    super('role_in_use', 'Members have this role. Give them another one first.');
  }
}

export class TooManyRolesError extends ConflictError {
  constructor() {
    super('too_many_roles', 'The workspace cannot have more roles. Delete one first.');
  }
}

export class PermissionUnknownError extends InvalidInputError {
  constructor(slugs: readonly string[]) {
    super('permission_unknown', `No member can be given this: ${slugs.join(', ')}.`);
  }
}
