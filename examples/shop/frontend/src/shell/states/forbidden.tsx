'use client';

import { IconLock } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { State } from './state';

export function Forbidden() {
  const text = useTranslations('common');
  return (
    <State
      isPage
      icon={IconLock}
      title={text('states.forbidden')}
      description={text('states.forbiddenHint')}
    />
  );
}
