'use client';

import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@/i18n/navigation';
import { PageTitle } from '@/shell/page-title';
import { useWorkspace } from '@/shell/workspace';
import { DeleteRecord } from './delete-record';
import { FieldValue } from './field-value';
import { shownFields, type RecordDefinition, type RecordRow } from './record-definition';
import { titleOf, valueIn } from './title-of';
import { useLabels } from './use-labels';
import { useRecordPaths } from './use-record-paths';

interface RecordDetailProps<Row extends RecordRow> {
  readonly record: RecordDefinition;
  readonly row: Row;
  readonly onDelete: () => Promise<unknown>;
}

/** The page of one row: everything that is known of it, and what the person may do with it. */
export function RecordDetail<Row extends RecordRow>(props: RecordDetailProps<Row>) {
  const { record, row, onDelete } = props;
  const labels = useLabels(record.app);
  const paths = useRecordPaths(record);
  const mayManage = useWorkspace().may(record.manage);
  const title = titleOf(row, record);
  return (
    <Stack gap="xs">
      <Anchor component={Link} href={paths.list} size="sm">
        {labels.text('title')}
      </Anchor>
      <PageTitle
        actions={
          mayManage && (
            <Group gap="xs">
              <Button
                component={Link}
                href={paths.edit(row.id)}
                variant="default"
                leftSection={<IconPencil size={16} aria-hidden />}
              >
                {labels.text('actions.edit')}
              </Button>
              <DeleteRecord record={record} title={title} onDelete={onDelete} />
            </Group>
          )
        }
      >
        {title}
      </PageTitle>
      <Stack component="dl" gap="md" m={0} maw={720}>
        {Object.entries(shownFields(record.fields)).map(([name, field]) => (
          <div key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {labels.field(name)}
            </Text>
            <Text component="dd" m={0}>
              <FieldValue name={name} field={field} value={valueIn(row, name)} labels={labels} />
            </Text>
          </div>
        ))}
      </Stack>
    </Stack>
  );
}
