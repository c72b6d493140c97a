import { invoicePermissions } from '../features/invoices/permissions.ts';
import { orderItemPermissions } from '../features/order-items/permissions.ts';
import { workspacePermissions } from '../features/workspaces/permissions.ts';
import type { PermissionDefinition, PermissionGroup, Role } from './permission-group.ts';

export const permissions = {
  invoices: invoicePermissions,
  orderItems: orderItemPermissions,
  workspaces: workspacePermissions,
} satisfies Record<string, PermissionGroup>;

type Groups = typeof permissions;

/** The slugs of every group. */
export type Permission = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups];

const definitions = new Map<string, PermissionDefinition>(
  Object.values<PermissionGroup>(permissions).flatMap((group) => Object.entries(group)),
);

export function isPermission(slug: string): slug is Permission {
  return definitions.has(slug);
}

export function hasPermission(role: Role, permission: Permission): boolean {
  return definitions.get(permission)?.templates.includes(role) ?? false;
}
