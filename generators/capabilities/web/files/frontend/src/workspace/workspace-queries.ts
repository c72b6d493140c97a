import { queryOptions } from '@tanstack/react-query';
import { workspacesApi } from '@/lib/api';

export const workspaceListQuery = queryOptions({
  queryKey: ['workspaces'],
  queryFn: () => workspacesApi.list(),
});
