import { queryOptions } from '@tanstack/react-query';
import { rolesApi } from '@/lib/api';

/** What a role can be given, in the words of the backend. It changes with a release only. */
export const permissionsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['workspaces', workspaceId, 'permissions'],
    queryFn: () => rolesApi.permissions(workspaceId),
    staleTime: Infinity,
  });
