import type { ReactNode } from 'react';
import { FieldValue } from '@/records/field-value';
import { shownFields, type RecordRow } from '@/records/record-definition';
import { useLabels } from '@/records/use-labels';
import { useRecordPaths } from '@/records/use-record-paths';
import type { TableProps } from './record-table';
import { RowLink } from './row-link';

/** What stands in a cell; the first one leads to the row's own page, if it has one. */
export function useCell<Row extends RecordRow>({
  record,
  columns,
  cells,
  actions,
}: TableProps<Row>) {
  const labels = useLabels(record.app);
  const paths = useRecordPaths(record);
  const fields = shownFields(record.fields);
  return (row: Row, column: keyof Row & string): ReactNode => {
    const field = fields[column];
    const isLink = column === columns[0] && actions === undefined;
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
