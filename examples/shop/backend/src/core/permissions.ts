import { apiKeyPermissions } from '../features/api-keys/permissions.ts';
import { invoicePermissions } from '../features/invoices/permissions.ts';
import { orderItemPermissions } from '../features/order-items/permissions.ts';
import { systemUserPermissions } from '../features/system-users/permissions.ts';
import { workspacePermissions } from '../features/workspaces/permissions.ts';
import type { SystemRole } from './caller.ts';
import type {
  PermissionDefinition,
  PermissionGroup,
  Role,
  SystemWidePermission,
  WorkspacePermission,
} from './permission-group.ts';

export const permissions = {
  apiKeys: apiKeyPermissions,
  invoices: invoicePermissions,
  orderItems: orderItemPermissions,
  systemUsers: systemUserPermissions,
  workspaces: workspacePermissions,
} satisfies Record<string, PermissionGroup>;

type Groups = typeof permissions;
type SlugsIn<Group, Kind> = { [Slug in keyof Group]: Group[Slug] extends Kind ? Slug : never };
type SlugsOf<Kind> = {
  [Name in keyof Groups]: SlugsIn<Groups[Name], Kind>[keyof Groups[Name]];
}[keyof Groups];

/** The slugs of what a member may do in a workspace. */
export type Permission = SlugsOf<WorkspacePermission>;

/** The slugs of what a user may do beyond all workspaces. */
export type SystemPermission = SlugsOf<SystemWidePermission>;

const definitions = new Map<string, PermissionDefinition>(
  Object.values<PermissionGroup>(permissions).flatMap((group) => Object.entries(group)),
);

const isOfRole = (slug: string, role: Role): slug is Permission => {
  const definition = definitions.get(slug);
  return (
    definition !== undefined && 'templates' in definition && definition.templates.includes(role)
  );
};

export function isPermission(slug: string): slug is Permission {
  return 'templates' in (definitions.get(slug) ?? {});
}

export function isSystemPermission(slug: string): slug is SystemPermission {
  return 'systemRoles' in (definitions.get(slug) ?? {});
}

/** Whether an API key may be given the permission. */
export function isScope(slug: string): slug is Permission {
  const definition = definitions.get(slug);
  return definition !== undefined && 'templates' in definition && !definition.needsSession;
}

/** What the role may do; with the scopes of an API key, what of it the key may do. */
export function permissionsOf(role: Role, scopes?: readonly string[]): ReadonlySet<Permission> {
  const slugs = scopes?.filter(isScope) ?? [...definitions.keys()];
  return new Set(slugs.filter((slug) => isOfRole(slug, role)));
}

export function hasSystemPermission(role: SystemRole, permission: SystemPermission): boolean {
  const definition = definitions.get(permission);
  return (
    definition !== undefined && 'systemRoles' in definition && definition.systemRoles.includes(role)
  );
}
