'use client';

import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type Invitation, invitationsApi } from '@/lib/api';
import { ConfirmButton } from '@/shell/confirm-button';
import { Failed } from '@/shell/states/failed';
import { useAction } from '@/shell/use-action';
import { useDates } from '@/shell/use-dates';
import { useWorkspace } from '@/shell/workspace';
import { useRoleName } from '../role-name';
import { invitationsQuery } from './invitations-query';

/** Who was invited and has not come yet; nothing where there is nobody. */
export function OpenInvitations() {
  const text = useTranslations('invitations');
  const { id } = useWorkspace();
  const { data = [], error, refetch } = useQuery(invitationsQuery(id));
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data.length === 0) return null;
  return (
    <>
      <Title order={3} size="h5">
        {text('waiting')}
      </Title>
      <Stack component="ul" gap="md" p={0} m={0} styles={{ root: { listStyle: 'none' } }}>
        {data.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </Stack>
    </>
  );
}

function InvitationRow({ invitation }: { readonly invitation: Invitation }) {
  const text = useTranslations('invitations');
  const { id } = useWorkspace();
  const roleName = useRoleName();
  const { moment } = useDates();
  const { email, role, expiresAt } = invitation;
  const withdraw = useAction({
    stale: invitationsQuery(id).queryKey,
    send: () => invitationsApi.withdraw(id, invitation.id),
    done: text('withdrawn', { email }),
  });
  return (
    <Group component="li" justify="space-between">
      <div>
        <Text style={{ overflowWrap: 'anywhere' }}>{email}</Text>
        <Text size="sm" c="dimmed">
          {text('until', { role: roleName(role), moment: moment(expiresAt) })}
        </Text>
      </div>
      <ConfirmButton
        size="xs"
        label={text('withdraw')}
        name={text('withdrawOf', { email })}
        question={text('withdrawQuestion', { email })}
        onConfirm={withdraw.mutate}
      />
    </Group>
  );
}
