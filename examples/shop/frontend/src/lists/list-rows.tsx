import { Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemOf } from '@/lib/problem';
import type { RecordPage, RecordRow } from '@/records/record-definition';
import { Failed } from '@/shell/states/failed';
import { ListSkeleton } from './list-skeleton';
import { hasFilters } from './list-state';
import { NothingMatches } from './nothing-matches';
import { Pager } from './pager';
import { RecordTable, type TableProps } from './record-table';
import type { ListControl } from './use-list-state';

export interface ListRowsProps<Row extends RecordRow> extends TableProps<Row> {
  readonly list: ListControl;
  readonly page: UseQueryResult<RecordPage<Row>>;
  /** What stands there while there is nothing at all. */
  readonly empty: ReactNode;
}

/** A page of rows with the way to the others, or why there are none. */
export function ListRows<Row extends RecordRow>(props: ListRowsProps<Row>) {
  const { record, list, page, empty } = props;
  if (page.isError) {
    // What the API does not understand of an address is no use to try again.
    const isRefused = problemOf(page.error)?.status === 422;
    return (
      <Failed error={page.error} onRetry={isRefused ? list.clear : () => void page.refetch()} />
    );
  }
  if (page.data === undefined) return <ListSkeleton />;
  if (page.data.items.length === 0 && list.state.after.length === 0)
    return hasFilters(list.state) ? <NothingMatches onClear={list.clear} /> : empty;
  return (
    <Stack aria-busy={page.isPlaceholderData} style={{ opacity: page.isPlaceholderData ? 0.6 : 1 }}>
      <RecordTable {...props} rows={page.data.items} />
      <Pager record={record} list={list} page={page.data} />
    </Stack>
  );
}
