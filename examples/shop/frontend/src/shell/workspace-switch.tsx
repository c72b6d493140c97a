'use client';

import { Button, Text } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { lazy } from 'react';
import { MenuOnDemand } from './menu-on-demand';
import { useWorkspace } from './workspace';

const Items = lazy(async () => ({
  default: (await import('./workspace-switch-items')).WorkspaceSwitchItems,
}));

export function WorkspaceSwitch() {
  const text = useTranslations('shell');
  const { name } = useWorkspace();
  return (
    <MenuOnDemand
      menu={Items}
      button={
        <Button
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          px="xs"
          miw={0}
          rightSection={<IconSelector size={16} aria-hidden />}
          aria-label={text('switchWorkspace', { name })}
        >
          <Text fw={600} truncate>
            {name}
          </Text>
        </Button>
      }
    />
  );
}
