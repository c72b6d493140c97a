'use client';

import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useProblemText } from '../problem-text';
import { State } from './state';

interface Props {
  /** What was thrown, where that is known: it says more than "something". */
  readonly error?: unknown;
  readonly onRetry: () => void;
}

export function Failed({ error, onRetry }: Props) {
  const text = useTranslations('common');
  const problemText = useProblemText();
  return (
    <State
      role="alert"
      icon={IconAlertTriangle}
      title={text('states.failed')}
      description={problemText(error)}
    >
      <Button variant="default" onClick={onRetry}>
        {text('actions.retry')}
      </Button>
    </State>
  );
}
