import type { PermissionGroup } from '../../core/access/permission-group.ts';

export const workspacePermissions = {
  can_view_workspace: {
    category: 'Workspace',
    description: 'See the workspace and its members.',
    templates: ['admin', 'member', 'viewer'],
  },
  can_leave_workspace: {
    category: 'Workspace',
    description: 'Stop being a member.',
    templates: ['admin', 'member', 'viewer'],
    needsSession: true,
  },
  can_manage_workspace: {
    category: 'Workspace',
    description: 'Rename the workspace.',
    templates: ['admin'],
  },
  can_manage_apps: {
    category: 'Workspace',
    description: 'Enable and disable the apps of the workspace.',
    templates: ['admin'],
  },
  can_manage_members: {
    category: 'Workspace',
    description: 'Add members, change their role and remove them.',
    templates: ['admin'],
    needsSession: true,
  },
  can_view_roles: {
    category: 'Roles',
    description: 'See the roles of the workspace, and what they may do.',
    templates: ['admin', 'member', 'viewer'],
    needsSession: true,
  },
} as const satisfies PermissionGroup;
