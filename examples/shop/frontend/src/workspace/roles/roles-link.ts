import { IconShieldLock } from '@tabler/icons-react';

export const rolesLink = {
  route: '/roles',
  labelKey: 'roles.title',
  icon: IconShieldLock,
  permission: 'can_view_roles',
} as const;
