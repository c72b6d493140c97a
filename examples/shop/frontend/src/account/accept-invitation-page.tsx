'use client';

import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useRouter } from '@/i18n/navigation';
import { type InvitationPreview, invitationsApi } from '@/lib/api';
import { problemOf } from '@/lib/problem';
import { useSession } from '@/session/session-provider';
import { PageTitle } from '@/shell/page-title';
import { Refusal } from '@/shell/refusal';
import { Failed } from '@/shell/states/failed';
import { Loading } from '@/shell/states/loading';
import { useAction } from '@/shell/use-action';
import { workspaceListQuery } from '@/workspace/workspace-queries';
import { JoinAsNewcomer } from './join-as-newcomer';
import { withLinkToken } from './with-link-token';

/** Where the link of an invitation leads: whoever is logged in joins, everybody else logs in or makes an account first. */
export const AcceptInvitationPage = withLinkToken(AcceptInvitation);

function AcceptInvitation({ token }: { readonly token: string }) {
  const text = useTranslations('invitations.accept');
  const { status, user, logOut } = useSession();
  const router = useRouter();
  const { data, error, refetch } = useInvitation(token);
  const join = useAction({
    stale: workspaceListQuery.queryKey,
    send: async () => {
      const { workspaceId } = await invitationsApi.accept({ token });
      router.replace(`/w/${workspaceId}`);
    },
  });
  const isUseless = problemOf(error)?.code === 'invitation_useless';
  return (
    <>
      <PageTitle>{text('title')}</PageTitle>
      {isUseless && <Refusal>{text('useless')}</Refusal>}
      {error !== null && !isUseless && <Failed error={error} onRetry={() => void refetch()} />}
      {(data === undefined || status === 'restoring') && error === null && <Loading />}
      {data !== undefined && status !== 'restoring' && (
        <Stack>
          <Text>
            {text('text', {
              inviter: data.inviterName,
              workspace: data.workspaceName,
            })}
          </Text>
          {user === undefined && <JoinAsNewcomer email={data.email} token={token} />}
          {user !== undefined && user.email !== data.email && (
            <>
              <Text>{text('ofAnother', { email: data.email, own: user.email })}</Text>
              <Button onClick={() => void logOut()}>{text('logOut')}</Button>
            </>
          )}
          {user?.email === data.email && (
            <Button loading={join.isPending} onClick={() => join.mutate()}>
              {text('join', { workspace: data.workspaceName })}
            </Button>
          )}
        </Stack>
      )}
    </>
  );
}

/** Asks once: who logs in on this page gets a new cache, and by then the invitation may be used up. */
function useInvitation(token: string) {
  const asked = useRef<Promise<InvitationPreview>>(undefined);
  const ask = () =>
    invitationsApi.preview({ token }).catch((error: unknown) => {
      asked.current = undefined;
      throw error;
    });
  return useQuery({
    queryKey: ['invitation', token],
    queryFn: () => (asked.current ??= ask()),
    retry: false,
    staleTime: Infinity,
  });
}
