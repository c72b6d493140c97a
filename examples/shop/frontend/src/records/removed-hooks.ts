import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useWorkspace } from '@/shell/workspace';
import type { RecordPage, RemovedRow } from './record-definition';
import { recordKeys } from './record-keys';

/** What the client of the API has for the rows that were removed and are kept. */
interface RemovedApi<Row, Query> {
  readonly removed: (
    workspaceId: string,
    query: Query,
    params: { readonly signal?: AbortSignal },
  ) => Promise<RecordPage<Row>>;
  readonly restore: (workspaceId: string, id: string) => Promise<unknown>;
  readonly purge: (workspaceId: string, id: string) => Promise<void>;
}

/** The hooks around a feature's removed rows, in the workspace that is open. */
export function removedHooks<Row extends RemovedRow, Query extends object | undefined>(
  feature: string,
  api: RemovedApi<Row, Query>,
) {
  const keys = recordKeys(feature);

  function useRemoved(query?: Query) {
    const { id: workspaceId } = useWorkspace();
    return useQuery({
      queryKey: keys.removed(workspaceId, query ?? {}),
      queryFn: ({ signal }) => api.removed(workspaceId, query as Query, { signal }),
      placeholderData: keepPreviousData,
    });
  }

  /** Whoever waits for one of these sees the list without the row. */
  function useRemovedMutations() {
    const { id: workspaceId } = useWorkspace();
    const client = useQueryClient();
    const onSettled = () => client.invalidateQueries({ queryKey: keys.all(workspaceId) });
    return {
      restore: useMutation({ mutationFn: (id: string) => api.restore(workspaceId, id), onSettled }),
      purge: useMutation({ mutationFn: (id: string) => api.purge(workspaceId, id), onSettled }),
    };
  }

  return { useRemoved, useRemovedMutations };
}
