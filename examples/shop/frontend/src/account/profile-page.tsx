'use client';

import { Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { BareShell } from '@/shell/bare-shell';
import { PageTitle } from '@/shell/page-title';
import { EmailSection } from './email-section';
import { NameSection } from './name-section';
import { PasswordSection } from './password-section';
import { SessionsSection } from './sessions-section';

export function ProfilePage() {
  const text = useTranslations('account.profile');
  return (
    <BareShell>
      <PageTitle>{text('title')}</PageTitle>
      <Stack>
        <NameSection />
        <EmailSection />
        <PasswordSection />
        <SessionsSection />
      </Stack>
    </BareShell>
  );
}
