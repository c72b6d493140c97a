'use client';

import { ActionIcon } from '@mantine/core';
import { IconSun } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { lazy } from 'react';
import { MenuOnDemand } from './menu-on-demand';

const Items = lazy(async () => ({
  default: (await import('./color-scheme-switch-items')).ColorSchemeSwitchItems,
}));

export function ColorSchemeSwitch() {
  const text = useTranslations('shell.colorScheme');
  return (
    <MenuOnDemand
      menu={Items}
      button={
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={text('title')}>
          <IconSun size={20} stroke={1.5} aria-hidden />
        </ActionIcon>
      }
    />
  );
}
