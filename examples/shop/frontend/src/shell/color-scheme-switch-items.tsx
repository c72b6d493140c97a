import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { MenuProps } from './menu-on-demand';
import { OpenMenu } from './open-menu';

const schemes = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const;

export function ColorSchemeSwitchItems({ button }: MenuProps) {
  const text = useTranslations('shell.colorScheme');
  const { setColorScheme } = useMantineColorScheme();
  return (
    <OpenMenu button={button} position="bottom-end">
      {(Object.keys(schemes) as (keyof typeof schemes)[]).map((scheme) => {
        const Picture = schemes[scheme];
        return (
          <Menu.Item
            key={scheme}
            leftSection={<Picture size={16} stroke={1.5} aria-hidden />}
            onClick={() => {
              setColorScheme(scheme);
            }}
          >
            {text(scheme)}
          </Menu.Item>
        );
      })}
    </OpenMenu>
  );
}
