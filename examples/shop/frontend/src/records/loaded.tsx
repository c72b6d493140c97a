'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { statusOf } from '@/lib/problem';
import { Failed } from '@/shell/states/failed';
import { Forbidden } from '@/shell/states/forbidden';
import { Loading } from '@/shell/states/loading';
import { NotFound } from '@/shell/states/not-found';

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What is shown of something that is fetched: it, or why it is not there. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <Loading />;
  const status = statusOf(query.error);
  // An address with another thing in the place of an identifier leads nowhere, too.
  if (status === 404 || status === 422) return <NotFound />;
  if (status === 403) return <Forbidden />;
  return <Failed error={query.error} onRetry={() => void query.refetch()} />;
}
