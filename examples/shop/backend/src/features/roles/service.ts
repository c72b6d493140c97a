import { membershipChanged } from '../../core/access/changes.ts';
import {
  adminRole,
  describeRole,
  refuseUnheld,
  type Held,
  type RoleGrant,
} from '../../core/access/roles.ts';
import type { AppContext } from '../../core/context/app-context.ts';
import { grantable, isPermission } from '../../core/permissions.ts';
import type { RoleId } from '../workspaces/repository.ts';
import { PermissionUnknownError, RoleBuiltInError } from './errors.ts';
import type { RoleRepository } from './repository.ts';
import type { RoleCreate, RoleUpdate } from './schemas.ts';

export type RoleService = ReturnType<typeof createRoleService>;

interface Dependencies {
  readonly roles: RoleRepository;
  readonly afterCommit: AppContext['afterCommit'];
}

/** `held` is what those who ask may do in the workspace themselves: a role that may do more is refused to them. */
export function createRoleService({ roles, afterCommit }: Dependencies) {
  /** Whoever has the role may do other things now. */
  const tell = ({ workspaceId }: RoleId) =>
    afterCommit(() => membershipChanged.publish({ workspaceId }));

  return {
    /** What a role can be given. */
    listPermissions: () => grantable,

    /** @throws PermissionUnknownError, ForbiddenError, RoleExistsError, TooManyRolesError */
    async create(workspaceId: string, { name, permissions }: RoleCreate, held: Held) {
      const draft = { workspaceId, name, permissions: known(permissions) };
      refuseUnheld(draft, held);
      return describeRole(await roles.insert(draft));
    },

    /** @throws RoleNotFoundError, RoleBuiltInError, PermissionUnknownError, ForbiddenError, RoleExistsError */
    async update(id: RoleId, { name = id.name, permissions }: RoleUpdate, held: Held) {
      const patch =
        permissions === undefined ? { name } : { name, permissions: known(permissions) };
      const role = await roles.update(id, patch, (before) => {
        refuseChange(before, held);
        refuseUnheld({ ...before, ...patch }, held);
      });
      await tell(id);
      return describeRole(role);
    },

    /** @throws RoleNotFoundError, RoleBuiltInError, ForbiddenError, RoleInUseError */
    async remove(id: RoleId, held: Held): Promise<void> {
      await roles.remove(id, (before) => refuseChange(before, held));
      await tell(id);
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
