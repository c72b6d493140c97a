import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useLocale } from 'next-intl';
import { Link, usePathname } from '@/i18n/navigation';
import { routing } from '@/i18n/routing';
import type { MenuProps } from './menu-on-demand';
import { OpenMenu } from './open-menu';

/** Each language by its own name: whoever looks for one reads that. */
const ownName = (locale: string) =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;

export function LanguageSwitchItems({ button }: MenuProps) {
  const current = useLocale();
  const path = usePathname();
  return (
    <OpenMenu button={button} position="bottom-end">
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
    </OpenMenu>
  );
}
