'use client';

import { Alert, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { usersApi } from '@/lib/api';
import { useSession } from '@/session/session-provider';
import { useAction } from '@/shell/use-action';
import { emailStateQuery } from './email-state-query';

/** Reminds people of the link that confirms their email, and sends it: they may have had no mail before the project had. */
export function EmailBanner() {
  const text = useTranslations('accountLinks.banner');
  const { user } = useSession();
  const { data } = useQuery(emailStateQuery);
  const sendAgain = useAction({
    stale: emailStateQuery.queryKey,
    send: () => usersApi.sendConfirmation(),
    done: text('sent'),
  });
  if (user === undefined || data?.isConfirmed !== false) return null;
  return (
    <Alert role="status" color="yellow" mb="md">
      <Group justify="space-between">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {text('text', { email: user.email })}
        </Text>
        <Button
          size="xs"
          variant="default"
          loading={sendAgain.isPending}
          onClick={() => sendAgain.mutate()}
        >
          {text('again')}
        </Button>
      </Group>
    </Alert>
  );
}
