'use client';

import { Button, Group, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';
import type { RecordRow } from '@/records/record-definition';
import { useLabels } from '@/records/use-labels';
import { useRecordPaths } from '@/records/use-record-paths';
import { PageTitle } from '@/shell/page-title';
import { useWorkspace } from '@/shell/workspace';
import { ExportButton } from './export-button';
import { ListBar } from './list-bar';
import { ListRows, type ListRowsProps } from './list-rows';
import { hasFilters } from './list-state';
import { NoRows } from './no-rows';

interface RecordListProps<Row extends RecordRow> extends Omit<
  ListRowsProps<Row>,
  'empty' | 'actions'
> {
  /** Answers the CSV of everything that matches. */
  readonly onExport: () => Promise<Blob>;
}

/** The page of a list: what it holds, the ways to find something in it, and the way to the first row. */
export function RecordList<Row extends RecordRow>(props: RecordListProps<Row>) {
  const { record, list, page, onExport } = props;
  const labels = useLabels(record.app);
  const paths = useRecordPaths(record);
  const mayManage = useWorkspace().may(record.manage);
  const isEmpty = page.data?.items.length === 0 && !hasFilters(list.state);
  return (
    <Stack>
      <PageTitle
        actions={
          <Group gap="xs">
            {mayManage && record.purge !== undefined && <RemovedLink href={paths.removed} />}
            {/* An empty list says by itself how it begins. */}
            {!isEmpty && <ExportButton name={record.app.slug} onExport={onExport} />}
            {!isEmpty && mayManage && (
              <Button
                component={Link}
                href={paths.create}
                leftSection={<IconPlus size={16} aria-hidden />}
              >
                {labels.text('actions.create')}
              </Button>
            )}
          </Group>
        }
      >
        {labels.text('title')}
      </PageTitle>
      {!isEmpty && <ListBar record={record} list={list} />}
      <ListRows {...props} empty={<NoRows record={record} />} />
    </Stack>
  );
}

/** The way to what was removed, which may be all there ever was. */
function RemovedLink({ href }: { readonly href: string }) {
  const t = useTranslations('list.removed');
  return (
    <Button
      component={Link}
      href={href}
      variant="default"
      leftSection={<IconTrash size={16} aria-hidden />}
    >
      {t('title')}
    </Button>
  );
}
