'use client';

import { useEffect } from 'react';
import { useRouter } from '@/i18n/navigation';
import { returnPath } from '@/session/return-path';
import { useSession } from '@/session/session-provider';

/** Leads whoever is logged in, or becomes so, to where they wanted to go. */
export function useEnter(next: string | null) {
  const { status } = useSession();
  const router = useRouter();
  useEffect(() => {
    if (status === 'in') router.replace(returnPath(next));
  }, [status, next, router]);
}
