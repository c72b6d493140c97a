import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { membersApi, rolesApi, workspacesApi } from '@/lib/api';

/** Its key is the beginning of every key of a workspace. */
export const workspaceListQuery = queryOptions({
  queryKey: ['workspaces'],
  queryFn: () => workspacesApi.list(),
});

export const membersQuery = (workspaceId: string) =>
  infiniteQueryOptions({
    queryKey: ['workspaces', workspaceId, 'members'],
    queryFn: ({ pageParam }) =>
      membersApi.list(workspaceId, { limit: 50, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const rolesQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['workspaces', workspaceId, 'roles'],
    queryFn: () => rolesApi.list(workspaceId),
  });
