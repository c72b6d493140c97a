'use client';

import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect } from 'react';
import { EmailBanner } from '@/account/email-banner';
import { usePathname } from '@/i18n/navigation';
import { OfflineBanner } from './offline-banner';
import { Preferences } from './preferences';
import { Sidebar } from './sidebar';
import { SkipLink } from './skip-link';
import { UserMenu } from './user-menu';
import { WorkspaceProvider } from './workspace';
import { WorkspaceGuard } from './workspace-guard';
import { WorkspaceSwitch } from './workspace-switch';

/** What stands around every page of a workspace: the way to the others. */
export function WorkspaceShell({ children }: { readonly children: ReactNode }) {
  const text = useTranslations('shell');
  const [isOpen, { toggle, close }] = useDisclosure();
  const path = usePathname();
  useEffect(close, [path, close]);

  return (
    <WorkspaceProvider>
      <SkipLink />
      <AppShell
        header={{ height: 60 }}
        navbar={{ width: 260, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
        padding={{ base: 'md', sm: 'lg' }}
      >
        <AppShell.Header>
          <Group h="100%" px="md" gap="sm" wrap="nowrap" justify="space-between">
            <Group gap="sm" wrap="nowrap" miw={0}>
              <Burger
                opened={isOpen}
                onClick={toggle}
                hiddenFrom="sm"
                size="sm"
                aria-label={text('menu')}
                aria-expanded={isOpen}
                aria-controls="sidebar"
              />
              <WorkspaceSwitch />
            </Group>
            <Group gap="xs" wrap="nowrap">
              <Preferences visibleFrom="sm" />
              <UserMenu />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar id="sidebar" p="sm" aria-label={text('navigation')}>
          <AppShell.Section grow style={{ overflowY: 'auto' }}>
            <Sidebar />
          </AppShell.Section>
          <AppShell.Section hiddenFrom="sm" pt="sm">
            <Preferences />
          </AppShell.Section>
        </AppShell.Navbar>
        <AppShell.Main id="content">
          <OfflineBanner />
          <EmailBanner />
          <WorkspaceGuard>{children}</WorkspaceGuard>
        </AppShell.Main>
      </AppShell>
    </WorkspaceProvider>
  );
}
