import type { PermissionGroup } from '../../core/access/permission-group.ts';

export const systemUserPermissions = {
  can_manage_users: {
    category: 'System',
    description: 'See all users, deactivate them, and change their system role.',
    systemRoles: ['admin'],
  },
  can_use_admin_pages: {
    category: 'System',
    description: 'Use the pages at /admin.',
    systemRoles: ['admin'],
  },
} as const satisfies PermissionGroup;
