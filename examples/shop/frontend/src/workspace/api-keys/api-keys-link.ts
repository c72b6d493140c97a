import { IconKey } from '@tabler/icons-react';

export const apiKeysLink = {
  route: '/api-keys',
  labelKey: 'apiKeys.title',
  icon: IconKey,
  permission: 'can_use_api_keys',
} as const;
