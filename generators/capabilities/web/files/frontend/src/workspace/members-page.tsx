'use client';

import { useTranslations } from 'next-intl';
import { PageTitle } from '@/shell/page-title';

export function MembersPage() {
  const text = useTranslations();
  return <PageTitle>{text('workspace.members.title')}</PageTitle>;
}
