import { ConflictError, InvalidInputError, NotFoundError } from '../../core/http/errors.ts';

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
