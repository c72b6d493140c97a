'use client';

import { Anchor, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';
import type { RemovedRow } from '@/records/record-definition';
import { useLabels } from '@/records/use-labels';
import { useRecordPaths } from '@/records/use-record-paths';
import { PageTitle } from '@/shell/page-title';
import { Empty } from '@/shell/states/empty';
import { Forbidden } from '@/shell/states/forbidden';
import { useWorkspace } from '@/shell/workspace';
import { ListBar } from './list-bar';
import { ListRows, type ListRowsProps } from './list-rows';
import { RemovedActions, type RemovedHandlers } from './removed-actions';

interface RemovedListProps<Row extends RemovedRow>
  extends Omit<ListRowsProps<Row>, 'empty' | 'actions'>, RemovedHandlers {}

/** What was removed from a list and is kept: it can come back, or go for good. */
export function RemovedList<Row extends RemovedRow>({
  onRestore,
  onPurge,
  ...props
}: RemovedListProps<Row>) {
  const { record, list } = props;
  const t = useTranslations('list.removed');
  const labels = useLabels(record.app);
  const paths = useRecordPaths(record);
  if (!useWorkspace().may(record.manage)) return <Forbidden />;
  return (
    <Stack>
      <Stack gap="xs">
        <Anchor component={Link} href={paths.list} size="sm">
          {labels.text('title')}
        </Anchor>
        <PageTitle>{t('heading', { title: labels.text('title') })}</PageTitle>
      </Stack>
      <ListBar record={record} list={list} />
      <ListRows
        {...props}
        empty={<Empty title={t('empty')} />}
        actions={(row) => (
          <RemovedActions record={record} row={row} onRestore={onRestore} onPurge={onPurge} />
        )}
      />
    </Stack>
  );
}
