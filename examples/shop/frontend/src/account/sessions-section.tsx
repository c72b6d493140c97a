'use client';

import { Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { authApi, type Session, sessionsApi } from '@/lib/api';
import { announce } from '@/session/tabs';
import { ConfirmButton } from '@/shell/confirm-button';
import { Section } from '@/shell/section';
import { Failed } from '@/shell/states/failed';
import { Loading } from '@/shell/states/loading';
import { useAction } from '@/shell/use-action';
import { useDates } from '@/shell/use-dates';
import { deviceName } from './device-name';

const sessionsKey = ['sessions'] as const;

/** Where somebody is logged in, and the end of it: of one login, or of all with this one. */
export function SessionsSection() {
  const text = useTranslations('account.sessions');
  const { data, error, refetch } = useQuery({
    queryKey: sessionsKey,
    queryFn: () => sessionsApi.list(),
  });
  const endAll = useAction({
    stale: sessionsKey,
    send: async () => {
      await authApi.logoutEverywhere();
      announce('logged-out');
    },
  });
  return (
    <Section title={text('title')} description={text('hint')}>
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      <Stack component="ul" gap="md" p={0} m={0} styles={{ root: { listStyle: 'none' } }}>
        {data?.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </Stack>
      <div>
        <ConfirmButton
          label={text('endAll')}
          question={text('endAllQuestion')}
          onConfirm={endAll.mutate}
        />
      </div>
    </Section>
  );
}

function SessionRow({ session }: { readonly session: Session }) {
  const text = useTranslations('account.sessions');
  const { moment } = useDates();
  const end = useAction({ stale: sessionsKey, send: () => sessionsApi.remove(session.id) });
  const device = deviceName(session.userAgent) ?? text('unknownDevice');
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <div>
        <Group gap="xs">
          <Text fw={500}>{device}</Text>
          {session.isCurrent && <Badge variant="light">{text('current')}</Badge>}
        </Group>
        <Text size="sm" c="dimmed">
          {text('lastUsed', { moment: moment(session.lastUsedAt), address: session.ipAddress })}
        </Text>
      </div>
      {!session.isCurrent && (
        <ConfirmButton
          size="xs"
          label={text('end')}
          name={text('endOf', { device })}
          question={text('endQuestion', { device })}
          onConfirm={end.mutate}
        />
      )}
    </Group>
  );
}
