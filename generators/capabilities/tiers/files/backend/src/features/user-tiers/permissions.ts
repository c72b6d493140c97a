import type { PermissionGroup } from '../../core/access/permission-group.ts';

export const userTierPermissions = {
  can_manage_tiers: {
    category: 'System',
    description: 'See and change the tier of users.',
    systemRoles: ['admin'],
  },
} as const satisfies PermissionGroup;
