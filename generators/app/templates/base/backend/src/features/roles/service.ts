import type { Emit } from '../../core/events/events.ts';
import { grantable, isPermission, type Permission } from '../../core/permissions.ts';
import { adminRole, permissionsOf, refuseUnheld, type RoleGrant } from '../../core/access/roles.ts';
import { PermissionUnknownError, RoleBuiltInError, RoleNotFoundError } from './errors.ts';
import type { RoleRepository } from './repository.ts';
import type { PermissionResponse, RoleCreate, RoleResponse, RoleUpdate } from './schemas.ts';

interface RoleId {
  readonly workspaceId: string;
  readonly name: string;
}

/** What those who ask may do in the workspace themselves. A role that may do more is refused to them. */
type Held = ReadonlySet<Permission>;

export interface RoleService {
  list(workspaceId: string): Promise<RoleResponse[]>;
  /** What a role can be given. */
  listPermissions(): PermissionResponse[];
  /** @throws PermissionUnknownError, ForbiddenError, RoleExistsError, TooManyRolesError */
  create(workspaceId: string, input: RoleCreate, held: Held): Promise<RoleResponse>;
  /** @throws RoleNotFoundError, RoleBuiltInError, PermissionUnknownError, ForbiddenError, RoleExistsError */
  update(id: RoleId, input: RoleUpdate, held: Held): Promise<RoleResponse>;
  /** @throws RoleNotFoundError, RoleBuiltInError, ForbiddenError, RoleInUseError */
  remove(id: RoleId, held: Held): Promise<void>;
}

export interface RoleServiceDependencies {
  readonly roles: RoleRepository;
  readonly emit: Emit;
}

export function createRoleService({ roles, emit }: RoleServiceDependencies): RoleService {
  return {
    async list(workspaceId) {
      return (await roles.list(workspaceId)).map(toResponse);
    },

    listPermissions: () =>
      grantable.map(({ slug, category, description }) => ({ slug, category, description })),

    async create(workspaceId, { name, permissions }, held) {
      const draft = { workspaceId, name, permissions: known(permissions) };
      refuseUnheld(draft, held);
      const role = await roles.insert(draft);
      emit('roles.created', { workspaceId, name });
      return toResponse(role);
    },

    async update(id, { name = id.name, permissions }, held) {
      const patch =
        permissions === undefined ? { name } : { name, permissions: known(permissions) };
      const role = await roles.update(id, patch, (before) => {
        refuseChange(before, held);
        refuseUnheld({ ...before, ...patch }, held);
      });
      if (role === undefined) throw new RoleNotFoundError();
      emit('roles.updated', { workspaceId: id.workspaceId, name });
      return toResponse(role);
    },

    async remove(id, held) {
      const role = await roles.remove(id, (before) => {
        refuseChange(before, held);
      });
      if (role === undefined) throw new RoleNotFoundError();
      emit('roles.removed', id);
    },
  };
}

function refuseChange(role: RoleGrant, held: Held): void {
  if (role.name === adminRole) throw new RoleBuiltInError();
  refuseUnheld(role, held);
}

/** The slugs, each once. */
function known(slugs: readonly string[]): string[] {
  const unknown = slugs.filter((slug) => !isPermission(slug));
  if (unknown.length > 0) throw new PermissionUnknownError(unknown);
  return [...new Set(slugs)];
}

function toResponse(role: RoleGrant): RoleResponse {
  const { name } = role;
  return { name, permissions: [...permissionsOf(role)], isBuiltIn: name === adminRole };
}
