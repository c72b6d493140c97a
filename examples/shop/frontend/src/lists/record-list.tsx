'use client';

import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from '@/i18n/navigation';
import { problemOf } from '@/lib/problem';
import type { RecordDefinition, RecordPage, RecordRow } from '@/records/record-definition';
import { useLabels } from '@/records/use-labels';
import { useRecordPaths } from '@/records/use-record-paths';
import { Failed } from '@/shell/states/failed';
import { PageTitle } from '@/shell/page-title';
import { useWorkspace } from '@/shell/workspace';
import { ExportButton } from './export-button';
import { ListBar } from './list-bar';
import { ListSkeleton } from './list-skeleton';
import { hasFilters } from './list-state';
import { NoRows } from './no-rows';
import { NothingMatches } from './nothing-matches';
import { Pager } from './pager';
import { RecordTable } from './record-table';
import type { ListControl } from './use-list-state';

export interface RecordListProps<Row extends RecordRow> {
  readonly record: RecordDefinition;
  readonly columns: readonly (keyof Row & string)[];
  readonly list: ListControl;
  readonly page: UseQueryResult<RecordPage<Row>>;
  /** Answers the CSV of everything that matches. */
  readonly onExport: () => Promise<Blob>;
  /** Another look for a column. */
  readonly cells?: Readonly<Partial<Record<keyof Row & string, (row: Row) => ReactNode>>>;
}

/** The page of a list: what it holds, the ways to find something in it, and the way to the first row. */
export function RecordList<Row extends RecordRow>(props: RecordListProps<Row>) {
  const { record, list, page, onExport } = props;
  const labels = useLabels(record.app);
  const paths = useRecordPaths(record);
  const mayCreate = useWorkspace().may(record.manage);
  const isEmpty = page.data?.items.length === 0 && !hasFilters(list.state);
  return (
    <Stack>
      <PageTitle
        actions={
          // An empty list says by itself how it begins.
          !isEmpty && (
            <Group gap="xs">
              <ExportButton name={record.app.slug} onExport={onExport} />
              {mayCreate && (
                <Button
                  component={Link}
                  href={paths.create}
                  leftSection={<IconPlus size={16} aria-hidden />}
                >
                  {labels.text('actions.create')}
                </Button>
              )}
            </Group>
          )
        }
      >
        {labels.text('title')}
      </PageTitle>
      {!isEmpty && <ListBar record={record} list={list} />}
      <Rows {...props} />
    </Stack>
  );
}

function Rows<Row extends RecordRow>(props: RecordListProps<Row>) {
  const { record, list, page } = props;
  if (page.isError) {
    // What the API does not understand of an address is no use to try again.
    const isRefused = problemOf(page.error)?.status === 422;
    return (
      <Failed error={page.error} onRetry={isRefused ? list.clear : () => void page.refetch()} />
    );
  }
  if (page.data === undefined) return <ListSkeleton />;
  if (page.data.items.length === 0 && list.state.after.length === 0)
    return hasFilters(list.state) ? (
      <NothingMatches onClear={list.clear} />
    ) : (
      <NoRows record={record} />
    );
  return (
    <Stack aria-busy={page.isPlaceholderData} style={{ opacity: page.isPlaceholderData ? 0.6 : 1 }}>
      <RecordTable {...props} rows={page.data.items} />
      <Pager record={record} list={list} page={page.data} />
    </Stack>
  );
}
