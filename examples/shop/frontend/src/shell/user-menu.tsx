'use client';

import { ActionIcon, Avatar } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { lazy } from 'react';
import { MenuOnDemand } from './menu-on-demand';

const Items = lazy(async () => ({ default: (await import('./user-menu-items')).UserMenuItems }));

export function UserMenu() {
  const text = useTranslations('shell');
  return (
    <MenuOnDemand
      menu={Items}
      button={
        <ActionIcon variant="transparent" size="lg" radius="xl" aria-label={text('account')}>
          <Avatar color="indigo" size={34} />
        </ActionIcon>
      }
    />
  );
}
