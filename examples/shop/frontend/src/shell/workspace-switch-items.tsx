import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';
import { workspaceListQuery } from '@/workspace/workspace-queries';
import type { MenuProps } from './menu-on-demand';
import { OpenMenu } from './open-menu';
import { useWorkspace } from './workspace';

export function WorkspaceSwitchItems({ button }: MenuProps) {
  const text = useTranslations('shell');
  const workspace = useWorkspace();
  // Until the others are there, the menu begins with the one that is.
  const { data = [workspace] } = useQuery(workspaceListQuery);
  return (
    <OpenMenu button={button} position="bottom-start" width={260}>
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
    </OpenMenu>
  );
}
