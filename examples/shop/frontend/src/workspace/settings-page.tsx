'use client';

import { Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { PageTitle } from '@/shell/page-title';
import { useWorkspace } from '@/shell/workspace';
import { AppsSection } from './apps-section';
import { LeaveSection } from './leave-section';
import { RenameSection } from './rename-section';

export function SettingsPage() {
  const text = useTranslations('workspace.settings');
  const { may } = useWorkspace();
  return (
    <>
      <PageTitle>{text('title')}</PageTitle>
      <Stack maw="44rem">
        {may('can_manage_workspace') && <RenameSection />}
        {may('can_manage_apps') && <AppsSection />}
        {may('can_leave_workspace') && <LeaveSection />}
      </Stack>
    </>
  );
}
