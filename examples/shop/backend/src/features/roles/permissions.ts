import type { PermissionGroup } from '../../core/access/permission-group.ts';

export const rolePermissions = {
  can_manage_roles: {
    category: 'Roles',
    description: 'Create, change and delete roles, with permissions that one has oneself.',
    templates: ['admin'],
    needsSession: true,
  },
} as const satisfies PermissionGroup;
