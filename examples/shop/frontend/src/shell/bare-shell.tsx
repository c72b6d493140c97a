'use client';

import { AppShell, Container, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmailBanner } from '@/account/email-banner';
import { productName } from '@/config/product';
import { Link } from '@/i18n/navigation';
import { OfflineBanner } from './offline-banner';
import { Preferences } from './preferences';
import { SkipLink } from './skip-link';
import { UserMenu } from './user-menu';

/** What stands around the pages that belong to no workspace. */
export function BareShell({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <AppShell header={{ height: 60 }} padding={{ base: 'md', sm: 'lg' }}>
        <AppShell.Header>
          <Group h="100%" px="md" justify="space-between" wrap="nowrap">
            <Text
              component={Link}
              href="/workspaces"
              fw={700}
              c="var(--mantine-color-text)"
              truncate
            >
              {productName}
            </Text>
            <Group gap="xs" wrap="nowrap">
              <Preferences />
              <UserMenu />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Main id="content">
          <Container size="sm" px={0}>
            <OfflineBanner />
            <EmailBanner />
            {children}
          </Container>
        </AppShell.Main>
      </AppShell>
    </>
  );
}
