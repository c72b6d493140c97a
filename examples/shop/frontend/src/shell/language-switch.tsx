'use client';

import { ActionIcon } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { lazy } from 'react';
import { MenuOnDemand } from './menu-on-demand';

const Items = lazy(async () => ({
  default: (await import('./language-switch-items')).LanguageSwitchItems,
}));

export function LanguageSwitch() {
  const text = useTranslations('shell');
  return (
    <MenuOnDemand
      menu={Items}
      button={
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={text('language')}>
          <IconLanguage size={20} stroke={1.5} aria-hidden />
        </ActionIcon>
      }
    />
  );
}
