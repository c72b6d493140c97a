'use client';

import { Button, Menu, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';
import { workspaceListQuery } from '@/workspace/workspace-queries';
import { useWorkspace } from './workspace';

export function WorkspaceSwitch() {
  const text = useTranslations('shell');
  const workspace = useWorkspace();
  const { data = [] } = useQuery(workspaceListQuery);
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          px="xs"
          miw={0}
          rightSection={<IconSelector size={16} aria-hidden />}
          aria-label={text('switchWorkspace', { name: workspace.name })}
        >
          <Text fw={600} truncate>
            {workspace.name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{text('workspaces')}</Menu.Label>
        {data.map(({ id, name }) => (
          <Menu.Item
            key={id}
            component={Link}
            href={`/w/${id}`}
            rightSection={id === workspace.id && <IconCheck size={16} aria-hidden />}
            {...(id === workspace.id ? { 'aria-current': 'true' as const } : {})}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          component={Link}
          href="/workspaces"
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          {text('newWorkspace')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
