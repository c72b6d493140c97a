'use client';

import { Fragment, type ReactNode, useEffect } from 'react';
import { usePathname, useRouter } from '@/i18n/navigation';
import { Failed } from '@/shell/states/failed';
import { Loading } from '@/shell/states/loading';
import { useSession } from './session-provider';

/** Shows nothing to whom nobody knows, and leads them to the login and back. */
export function RequireSession({ children }: { readonly children: ReactNode }) {
  const { status, user, restore } = useSession();
  const path = usePathname();
  const router = useRouter();
  useEffect(() => {
    if (status === 'left') router.replace('/login');
    if (status !== 'out') return;
    const next = path + window.location.search;
    router.replace(next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`);
  }, [status, path, router]);

  // Whoever comes after somebody else begins anew.
  if (status === 'in') return <Fragment key={user?.id}>{children}</Fragment>;
  return status === 'unreachable' ? <Failed onRetry={() => void restore()} /> : <Loading />;
}
