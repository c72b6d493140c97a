'use client';

import { useParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { usePathname } from '@/i18n/navigation';
import { judge } from './navigation';
import { AppOff } from './states/app-off';
import { Forbidden } from './states/forbidden';
import { useWorkspace } from './workspace';

/** A page that the sidebar does not show is not there by its address either. The backend refuses its data in any case. */
export function WorkspaceGuard({ children }: { readonly children: ReactNode }) {
  const workspace = useWorkspace();
  const { workspaceId } = useParams<{ workspaceId: string }>();
  const path = usePathname().slice(`/w/${workspaceId}`.length);
  const verdict = judge(path, workspace);
  if (verdict === 'off') return <AppOff />;
  return verdict === 'forbidden' ? <Forbidden /> : children;
}
