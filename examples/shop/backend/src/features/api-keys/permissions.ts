import type { PermissionGroup } from '../../core/access/permission-group.ts';

export const apiKeyPermissions = {
  can_use_api_keys: {
    category: 'API keys',
    description: 'Make API keys for oneself, see and revoke them.',
    templates: ['admin', 'member'],
    needsSession: true,
  },
  can_manage_api_keys: {
    category: 'API keys',
    description: "See and revoke everybody's API keys.",
    templates: ['admin'],
    needsSession: true,
  },
} as const satisfies PermissionGroup;
