'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { Link, usePathname } from '@/i18n/navigation';
import { routing } from '@/i18n/routing';

/** Each language by its own name: whoever looks for one reads that. */
const ownName = (locale: string) =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;

export function LanguageSwitch() {
  const text = useTranslations('shell');
  const current = useLocale();
  const path = usePathname();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={text('language')}>
          <IconLanguage size={20} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {routing.locales.map((locale) => (
          <Menu.Item
            key={locale}
            component={Link}
            href={path}
            locale={locale}
            lang={locale}
            rightSection={locale === current && <IconCheck size={16} aria-hidden />}
            {...(locale === current ? { 'aria-current': 'true' as const } : {})}
          >
            {ownName(locale)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
