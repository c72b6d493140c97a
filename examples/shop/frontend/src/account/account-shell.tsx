'use client';

import { Center, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { productName } from '@/config/product';
import { OfflineBanner } from '@/shell/offline-banner';
import { Preferences } from '@/shell/preferences';

/** What stands around login and registration. */
export function AccountShell({ children }: { readonly children: ReactNode }) {
  return (
    <Stack mih="100dvh" gap={0}>
      <Group component="header" justify="space-between" p="md">
        <Text fw={700}>{productName}</Text>
        <Preferences />
      </Group>
      <Center component="main" flex={1} p="md" pb="15vh">
        <Paper withBorder radius="lg" p={{ base: 'lg', sm: 'xl' }} w="100%" maw={420}>
          <OfflineBanner />
          {children}
        </Paper>
      </Center>
    </Stack>
  );
}
