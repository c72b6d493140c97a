import { queryOptions } from '@tanstack/react-query';
import { invitationsApi } from '@/lib/api';

export const invitationsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['workspaces', workspaceId, 'invitations'],
    queryFn: () => invitationsApi.list(workspaceId),
  });
