import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { RecordRow } from './record-definition';
import type { RecordKeys } from './record-keys';

interface Page {
  readonly items: readonly RecordRow[];
  readonly total?: number;
}

/** What was shown before a change, by key. */
type Before = readonly (readonly [QueryKey, unknown])[];

/**
 * What a change shows before the backend has answered, how it is taken back when the backend refuses, and what is asked for
 * again in either case.
 */
export function optimistic(client: QueryClient, keys: RecordKeys, workspaceId: string) {
  const all = keys.all(workspaceId);

  /** @param change what becomes of the rows of a page */
  async function show(change: (items: readonly RecordRow[]) => readonly RecordRow[]) {
    // An answer on its way knows nothing of the change.
    await client.cancelQueries({ queryKey: all });
    const before: Before = client.getQueriesData({ queryKey: all });
    client.setQueriesData<Page>({ queryKey: keys.lists(workspaceId) }, (page) =>
      page === undefined ? page : changed(page, change(page.items)),
    );
    return before;
  }

  return {
    showChange: async ({ id, ...change }: { readonly id: string }): Promise<Before> => {
      const changedRow = <Row extends RecordRow>(row: Row): Row =>
        row.id === id ? { ...row, ...change } : row;
      const before = await show((items) => items.map(changedRow));
      client.setQueryData<RecordRow>(keys.one(workspaceId, id), (row) => row && changedRow(row));
      return before;
    },
    showRemoval: (id: string): Promise<Before> =>
      show((items) => items.filter((row) => row.id !== id)),
    takeBack: (before: Before | undefined): void => {
      for (const [key, data] of before ?? []) client.setQueryData(key, data);
    },
    /** Nobody waits for it: what is shown is true already, or was taken back. */
    refresh: (): void => {
      void client.invalidateQueries({ queryKey: all });
    },
    /** The page of a row that was removed would ask for it in vain. */
    refreshLists: (): void => {
      void client.invalidateQueries({ queryKey: keys.lists(workspaceId) });
    },
  };
}

function changed(page: Page, items: readonly RecordRow[]): Page {
  const removed = page.items.length - items.length;
  return { ...page, items, ...(page.total !== undefined && { total: page.total - removed }) };
}
