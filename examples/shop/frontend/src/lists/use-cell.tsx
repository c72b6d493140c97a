import type { ReactNode } from 'react';
import { FieldValue } from '@/records/field-value';
import { shownFields, type RecordRow } from '@/records/record-definition';
import { useLabels } from '@/records/use-labels';
import { useRecordPaths } from '@/records/use-record-paths';
import type { RecordListProps } from './record-list';
import { RowLink } from './row-link';

/** What stands in a cell; the first one leads to the row's own page. */
export function useCell<Row extends RecordRow>({ record, columns, cells }: RecordListProps<Row>) {
  const labels = useLabels(record.app);
  const paths = useRecordPaths(record);
  const fields = shownFields(record.fields);
  return (row: Row, column: keyof Row & string): ReactNode => {
    const field = fields[column];
    const isLink = column === columns[0];
    const content =
      cells?.[column]?.(row) ??
      (field && (
        <FieldValue
          isShort
          isWithinLink={isLink}
          name={column}
          field={field}
          value={row[column]}
          labels={labels}
        />
      ));
    return isLink ? <RowLink href={paths.one(row.id)}>{content}</RowLink> : content;
  };
}
