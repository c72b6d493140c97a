'use client';

import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';

/** What is shown may be old, and what is sent will not arrive. */
export function OfflineBanner() {
  const text = useTranslations('shell');
  const { online } = useNetwork();
  return online ? null : (
    <Alert role="status" color="yellow" icon={<IconWifiOff aria-hidden />} mb="md">
      {text('offline')}
    </Alert>
  );
}
