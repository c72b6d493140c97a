'use client';

import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';
import { useWorkspace } from '../workspace';
import { State } from './state';

/** The app exists, and is off in this workspace. Whoever may turn it on is shown where. */
export function AppOff() {
  const text = useTranslations('common');
  const { id, may } = useWorkspace();
  return (
    <State
      isPage
      icon={IconPlugConnectedX}
      title={text('states.appOff')}
      description={text('states.appOffHint')}
    >
      {may('can_manage_apps') && (
        <Button component={Link} href={`/w/${id}/settings`} variant="default">
          {text('actions.toSettings')}
        </Button>
      )}
    </State>
  );
}
