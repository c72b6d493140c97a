'use client';

import { useTranslations } from 'next-intl';
import { PageTitle } from '@/shell/page-title';

export function SettingsPage() {
  const text = useTranslations();
  return <PageTitle>{text('workspace.settings.title')}</PageTitle>;
}
