/**
 * The keys under which a feature's rows are kept in the page. The workspace comes first: nothing of another one is ever shown,
 * and all of it can be dropped at once.
 */
export function recordKeys(feature: string) {
  const all = (workspaceId: string) => ['workspaces', workspaceId, feature] as const;
  const lists = (workspaceId: string) => [...all(workspaceId), 'list'] as const;
  const one = (workspaceId: string, id: string) => [...all(workspaceId), 'one', id] as const;
  return {
    all,
    lists,
    list: (workspaceId: string, query: object) => [...lists(workspaceId), query] as const,
    removed: (workspaceId: string, query: object) =>
      [...all(workspaceId), 'removed', query] as const,
    one,
  };
}

export type RecordKeys = ReturnType<typeof recordKeys>;
