'use client';

import { Anchor } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';

export function ForgotPasswordLink() {
  const text = useTranslations('accountLinks.forgot');
  return (
    <Anchor component={Link} href="/forgot-password" size="sm" ta="center" underline="always">
      {text('link')}
    </Anchor>
  );
}
