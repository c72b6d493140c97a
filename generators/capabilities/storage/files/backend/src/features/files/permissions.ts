import type { PermissionGroup } from '../../core/access/permission-group.ts';

export const filePermissions = {
  can_view_files: {
    category: 'Files',
    description: 'Read the files of the workspace.',
    templates: ['admin', 'member', 'viewer'],
  },
  can_manage_files: {
    category: 'Files',
    description: 'Upload and delete files.',
    templates: ['admin', 'member'],
  },
} as const satisfies PermissionGroup;
