import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useWorkspace } from '@/shell/workspace';
import { optimistic } from './optimistic';
import type { RecordPage, RecordRow } from './record-definition';
import { recordKeys } from './record-keys';

/** What the client of the API has for a feature's rows. */
interface RecordApi<Row, Input, Change, Query> {
  readonly list: (workspaceId: string, query: Query, params: Params) => Promise<RecordPage<Row>>;
  readonly get: (workspaceId: string, id: string, params: Params) => Promise<Row>;
  readonly create: (workspaceId: string, input: Input) => Promise<Row>;
  readonly update: (workspaceId: string, id: string, change: Change) => Promise<Row>;
  readonly remove: (workspaceId: string, id: string) => Promise<void>;
  readonly export: (workspaceId: string, query: Query, params: { format: 'blob' }) => Promise<Blob>;
}

interface Params {
  readonly signal?: AbortSignal;
}

/** The hooks around a feature's part of the API, in the workspace that is open. */
export function recordHooks<Row extends RecordRow, Input, Change, Query extends object | undefined>(
  feature: string,
  api: RecordApi<Row, Input, Change, Query>,
) {
  const keys = recordKeys(feature);
  const one = (workspaceId: string, id: string) =>
    queryOptions({
      queryKey: keys.one(workspaceId, id),
      queryFn: ({ signal }) => api.get(workspaceId, id, { signal }),
    });

  /** A page of the list. The one before stays in sight until it is there. */
  function useRows(query?: Query) {
    const { id: workspaceId } = useWorkspace();
    return useQuery({
      queryKey: keys.list(workspaceId, query ?? {}),
      queryFn: ({ signal }) => api.list(workspaceId, query as Query, { signal }),
      placeholderData: keepPreviousData,
    });
  }

  function useRow(id: string) {
    const { id: workspaceId } = useWorkspace();
    return useQuery(one(workspaceId, id));
  }

  /** A change is shown at once, and taken back when the backend refuses it. */
  function useMutations() {
    const { id: workspaceId } = useWorkspace();
    const client = useQueryClient();
    const shown = optimistic(client, keys, workspaceId);
    return {
      /** A row as it is now, whatever is kept of it. */
      reload: (id: string) => client.fetchQuery({ ...one(workspaceId, id), staleTime: 0 }),
      create: useMutation({
        mutationFn: (input: Input) => api.create(workspaceId, input),
        onSettled: shown.refresh,
      }),
      update: useMutation({
        mutationFn: ({ id, ...change }: Change & { readonly id: string }) =>
          api.update(workspaceId, id, change as Change),
        onMutate: shown.showChange,
        onError: (_error, _change, before) => {
          shown.takeBack(before);
        },
        onSettled: shown.refresh,
      }),
      remove: useMutation({
        mutationFn: (id: string) => api.remove(workspaceId, id),
        onMutate: shown.showRemoval,
        onError: (_error, _id, before) => {
          shown.takeBack(before);
        },
        onSettled: shown.refreshLists,
      }),
    };
  }

  /** The CSV of everything that a query finds. */
  function useExport() {
    const { id: workspaceId } = useWorkspace();
    return (query: Query) => api.export(workspaceId, query, { format: 'blob' });
  }

  return { keys, useRows, useRow, useMutations, useExport };
}
