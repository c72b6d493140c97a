'use client';

import { useQuery } from '@tanstack/react-query';
import { useParams } from 'next/navigation';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type WorkspaceDetail, workspacesApi } from '@/lib/api';
import { statusOf } from '@/lib/problem';
import { Failed } from './states/failed';
import { Loading } from './states/loading';
import { NotFound } from './states/not-found';

export interface Workspace extends WorkspaceDetail {
  /** Whether the person may do something here, by the name of the permission. */
  readonly may: (permission: string) => boolean;
}

export const workspaceKey = (workspaceId: string) => ['workspaces', workspaceId] as const;

const WorkspaceContext = createContext<Workspace | undefined>(undefined);

/** The workspace of the page, and what the person may do in it. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === undefined) throw new Error('useWorkspace() wants a page of a workspace.');
  return workspace;
}

/** Reads the workspace that the address names. One that does not exist is told like one of other people. */
export function WorkspaceProvider({ children }: { readonly children: ReactNode }) {
  const { workspaceId } = useParams<{ workspaceId: string }>();
  const { data, error, refetch } = useQuery({
    queryKey: workspaceKey(workspaceId),
    queryFn: () => workspacesApi.get(workspaceId),
  });
  const workspace = useMemo(
    () => data && { ...data, may: (permission: string) => data.permissions.includes(permission) },
    [data],
  );
  if (workspace !== undefined)
    return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
  if (error === null) return <Loading />;
  const isHidden = [403, 404, 422].includes(statusOf(error) ?? 0);
  return isHidden ? <NotFound /> : <Failed error={error} onRetry={() => void refetch()} />;
}
