import type { PermissionGroup } from '../../core/permission-group.ts';

export const workspacePermissions = {
  can_view_workspace: {
    category: 'Workspace',
    description: 'See the workspace, its totals and its members.',
    templates: ['admin', 'member', 'viewer'],
  },
  can_manage_members: {
    category: 'Workspace',
    description: 'Add members and give them a role.',
    templates: ['admin'],
  },
} as const satisfies PermissionGroup;
