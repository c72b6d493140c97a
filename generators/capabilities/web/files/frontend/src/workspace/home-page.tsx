'use client';

import { useTranslations } from 'next-intl';
import { PageTitle } from '@/shell/page-title';

export function HomePage() {
  const text = useTranslations();
  return <PageTitle>{text('workspace.home.title')}</PageTitle>;
}
