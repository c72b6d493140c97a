import { Anchor, Card, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Link } from '@/i18n/navigation';
import { kindOf } from '@/records/field-kinds';
import { FieldValue } from '@/records/field-value';
import { shownFields, type RecordRow } from '@/records/record-definition';
import { useLabels } from '@/records/use-labels';
import { useRecordPaths } from '@/records/use-record-paths';
import type { RecordListProps } from './record-list';
import classes from './record-table.module.css';
import { SortableHeader } from './sortable-header';

type RecordTableProps<Row extends RecordRow> = RecordListProps<Row> & {
  readonly rows: readonly Row[];
};

/** The rows as a table; on a phone, where a table has no room, as cards. */
export function RecordTable<Row extends RecordRow>(props: RecordTableProps<Row>) {
  const isNarrow = useMediaQuery('(max-width: 48em)');
  return isNarrow === true ? <Cards {...props} /> : <Rows {...props} />;
}

function Rows<Row extends RecordRow>(props: RecordTableProps<Row>) {
  const { record, columns, list, rows } = props;
  const labels = useLabels(record.app);
  const fields = shownFields(record.fields);
  const isNumeric = (column: string) => {
    const field = fields[column];
    return field !== undefined && kindOf(field).isNumeric === true;
  };
  const cell = useCell(props);
  return (
    <div className={classes['scroll']}>
      <table
        className={classes['table']}
        style={{ minWidth: columns.length * 120 }}
        aria-label={labels.text('title')}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <SortableHeader
                key={column}
                column={column}
                label={labels.field(column)}
                list={list}
                fields={record.fields}
                isNumeric={isNumeric(column)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <td key={column} {...(isNumeric(column) && { 'data-numeric': true })}>
                  {cell(row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards<Row extends RecordRow>(props: RecordTableProps<Row>) {
  const { record, columns, rows } = props;
  const labels = useLabels(record.app);
  const cell = useCell(props);
  const [head, ...rest] = columns;
  return (
    <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
      {rows.map((row) => (
        <Card key={row.id} component="li" withBorder padding="sm">
          <Text fw={600} component="div" mb="xs">
            {head !== undefined && cell(row, head)}
          </Text>
          <Stack component="dl" gap={4} m={0}>
            {rest.map((column) => (
              <div
                key={column}
                style={{ display: 'flex', justifyContent: 'space-between', gap: 16 }}
              >
                <Text component="dt" size="sm" c="dimmed">
                  {labels.field(column)}
                </Text>
                <Text component="dd" size="sm" m={0} ta="end">
                  {cell(row, column)}
                </Text>
              </div>
            ))}
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}

/** What stands in a cell; the first one leads to the row's own page. */
function useCell<Row extends RecordRow>({ record, columns, cells }: RecordListProps<Row>) {
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
    if (!isLink) return content;
    return (
      <Anchor component={Link} href={paths.one(row.id)} inherit>
        {content}
      </Anchor>
    );
  };
}
