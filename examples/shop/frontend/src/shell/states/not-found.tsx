'use client';

import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';
import { State } from './state';

export function NotFound() {
  const text = useTranslations('common');
  return (
    <State
      isPage
      icon={IconMapQuestion}
      title={text('states.notFound')}
      description={text('states.notFoundHint')}
    >
      <Button component={Link} href="/" variant="default">
        {text('actions.toStart')}
      </Button>
    </State>
  );
}
