'use client';

import { NavLink, Text } from '@mantine/core';
import { type Icon, IconTable } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Link, usePathname } from '@/i18n/navigation';
import type { MessageKey } from '@/i18n/message-key';
import { sidebarOf } from './navigation';
import { useWorkspace } from './workspace';
import { homeLink, workspaceLinks } from './workspace-links';

interface Entry {
  readonly route: string;
  readonly labelKey: MessageKey;
  readonly icon?: Icon;
}

export function Sidebar() {
  const text = useTranslations();
  const workspace = useWorkspace();
  return (
    <>
      <SidebarLink entry={homeLink} />
      {sidebarOf(workspace).map(({ section, apps }) => (
        <Fragment key={section}>
          <SectionTitle>{text(`common.sections.${section}`)}</SectionTitle>
          {apps.map((app) => (
            <SidebarLink key={app.slug} entry={app} />
          ))}
        </Fragment>
      ))}
      <SectionTitle>{text('common.sections.workspace')}</SectionTitle>
      {workspaceLinks
        .filter(({ permission }) => workspace.may(permission))
        .map((link) => (
          <SidebarLink key={link.route} entry={link} />
        ))}
    </>
  );
}

function SectionTitle({ children }: { readonly children: string }) {
  return (
    <Text size="xs" c="dimmed" fw={600} mt="md" mb={4} px="sm">
      {children}
    </Text>
  );
}

function SidebarLink({
  entry: { route, labelKey, icon: Picture = IconTable },
}: {
  readonly entry: Entry;
}) {
  const text = useTranslations();
  const { id } = useWorkspace();
  const path = usePathname();
  const href = `/w/${id}${route}`;
  const isCurrent = path === href || (route !== '' && path.startsWith(`${href}/`));
  return (
    <NavLink
      component={Link}
      href={href}
      label={text(labelKey)}
      leftSection={<Picture size={18} stroke={1.5} aria-hidden />}
      active={isCurrent}
      styles={{ root: { borderRadius: 'var(--mantine-radius-md)' } }}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    />
  );
}
