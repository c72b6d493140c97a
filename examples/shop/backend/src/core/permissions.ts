import { apiKeyPermissions } from '../features/api-keys/permissions.ts';
import { invoicePermissions } from '../features/invoices/permissions.ts';
import { orderItemPermissions } from '../features/order-items/permissions.ts';
import { rolePermissions } from '../features/roles/permissions.ts';
import { systemUserPermissions } from '../features/system-users/permissions.ts';
import { workspacePermissions } from '../features/workspaces/permissions.ts';
import type { SystemRole } from './access/caller.ts';
import type {
  PermissionDefinition,
  PermissionGroup,
  SystemWidePermission,
  WorkspacePermission,
} from './access/permission-group.ts';

export const permissions = {
  apiKeys: apiKeyPermissions,
  invoices: invoicePermissions,
  orderItems: orderItemPermissions,
  roles: rolePermissions,
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

/** What a role can have, and what it means. */
export const grantable = [...definitions].flatMap(([slug, definition]) =>
  'templates' in definition ? [{ slug: slug as Permission, ...definition }] : [],
);

export function isPermission(slug: string): slug is Permission {
  return 'templates' in (definitions.get(slug) ?? {});
}

export function isSystemPermission(slug: string): slug is SystemPermission {
  return 'systemRoles' in (definitions.get(slug) ?? {});
}

/** Whether a program may be given the permission. */
export function isScope(slug: string): slug is Permission {
  const definition = definitions.get(slug);
  return definition !== undefined && 'templates' in definition && !definition.needsSession;
}

export function hasSystemPermission(role: SystemRole, permission: SystemPermission): boolean {
  const definition = definitions.get(permission);
  return (
    definition !== undefined && 'systemRoles' in definition && definition.systemRoles.includes(role)
  );
}
