import { infiniteQueryOptions } from '@tanstack/react-query';
import { apiKeysApi } from '@/lib/api';

export const apiKeysQuery = (workspaceId: string) =>
  infiniteQueryOptions({
    queryKey: ['workspaces', workspaceId, 'api-keys'],
    queryFn: ({ pageParam }) =>
      apiKeysApi.list(workspaceId, { limit: 50, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
