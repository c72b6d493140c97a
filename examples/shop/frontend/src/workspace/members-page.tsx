'use client';

import { Button, Stack } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { PageTitle } from '@/shell/page-title';
import { Failed } from '@/shell/states/failed';
import { Loading } from '@/shell/states/loading';
import { useWorkspace } from '@/shell/workspace';
import { AddMember } from './add-member';
import { InvitationsSection } from './invitations/invitations-section';
import { MemberRow } from './member-row';
import { membersQuery, rolesQuery } from './workspace-queries';

export function MembersPage() {
  const text = useTranslations('workspace.members');
  const { id, may } = useWorkspace();
  const members = useInfiniteQuery(membersQuery(id));
  const { data: roles = [] } = useQuery({ ...rolesQuery(id), enabled: may('can_view_roles') });
  const rows = members.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageTitle>{text('title')}</PageTitle>
      <Stack maw="52rem" gap="lg">
        {may('can_manage_members') && <AddMember roles={roles} />}
        {may('can_manage_members') && <InvitationsSection roles={roles} />}
        {members.error !== null && (
          <Failed error={members.error} onRetry={() => void members.refetch()} />
        )}
        {members.isPending && <Loading />}
        <Stack component="ul" gap={0} p={0} m={0} styles={{ root: { listStyle: 'none' } }}>
          {rows?.map((member) => (
            <MemberRow key={member.userId} member={member} roles={roles} />
          ))}
        </Stack>
        {members.hasNextPage && (
          <Button
            variant="default"
            loading={members.isFetchingNextPage}
            onClick={() => void members.fetchNextPage()}
          >
            {text('more')}
          </Button>
        )}
      </Stack>
    </>
  );
}
