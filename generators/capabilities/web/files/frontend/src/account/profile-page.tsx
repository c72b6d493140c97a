'use client';

import { useTranslations } from 'next-intl';
import { PageTitle } from '@/shell/page-title';

export function ProfilePage() {
  const text = useTranslations();
  return <PageTitle>{text('account.profile.title')}</PageTitle>;
}
