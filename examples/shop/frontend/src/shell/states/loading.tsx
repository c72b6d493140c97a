'use client';

import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'next-intl';

/** The outlines of a page on its way. */
export function Loading() {
  const text = useTranslations('common');
  return (
    <Stack role="status" gap="md" p="md">
      <VisuallyHidden>{text('states.loading')}</VisuallyHidden>
      <Skeleton height={32} width="40%" />
      {[100, 100, 100, 70].map((width, row) => (
        <Skeleton key={row} height={20} width={`${width}%`} />
      ))}
    </Stack>
  );
}
