import { Button } from '@mantine/core';
import { Link } from '@/i18n/navigation';
import type { RecordDefinition } from '@/records/record-definition';
import { useLabels } from '@/records/use-labels';
import { useRecordPaths } from '@/records/use-record-paths';
import { Empty } from '@/shell/states/empty';
import { useWorkspace } from '@/shell/workspace';

/** A list that holds nothing yet says how it begins. */
export function NoRows({ record }: { readonly record: RecordDefinition }) {
  const labels = useLabels(record.app);
  const paths = useRecordPaths(record);
  const mayCreate = useWorkspace().may(record.manage);
  return (
    <Empty title={labels.text('empty')}>
      {mayCreate && (
        <Button component={Link} href={paths.create}>
          {labels.text('actions.createFirst')}
        </Button>
      )}
    </Empty>
  );
}
