import { Anchor, Card, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/i18n/navigation';
import { FieldValue } from '@/records/field-value';
import { shownFields, type RecordDefinition, type RecordRow } from '@/records/record-definition';
import { useLabels } from '@/records/use-labels';
import { useRecordPaths } from '@/records/use-record-paths';
import classes from './record-table.module.css';
import { SortableHeader } from './sortable-header';
import type { ListControl } from './use-list-state';

export interface TableProps<Row extends RecordRow> {
  readonly record: RecordDefinition;
  readonly columns: readonly (keyof Row & string)[];
  readonly list: ListControl;
  /** Another look for a column. */
  readonly cells?: Readonly<Partial<Record<keyof Row & string, (row: Row) => ReactNode>>> | undefined;
  /** What can be done with a row where it stands. A row with such actions has no page of its own. */
  readonly actions?: ((row: Row) => ReactNode) | undefined;
}

interface RecordTableProps<Row extends RecordRow> extends TableProps<Row> {
  readonly rows: readonly Row[];
}

/** The rows as a table; on a phone, where a table has no room, as cards. */
export function RecordTable<Row extends RecordRow>(props: RecordTableProps<Row>) {
  const isNarrow = useMediaQuery('(max-width: 48em)');
  return isNarrow === true ? <Cards {...props} /> : <Rows {...props} />;
}

const numeric = new Set(['integer', 'decimal']);

function Rows<Row extends RecordRow>(props: RecordTableProps<Row>) {
  const { record, columns, list, rows, actions } = props;
  const labels = useLabels(record.app);
  const fields = shownFields(record.fields);
  const isNumeric = (column: string) => numeric.has(fields[column]?.type ?? '');
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
            {actions && <ActionsHeader />}
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
              {actions && <td>{actions(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ActionsHeader() {
  const t = useTranslations('list');
  return (
    <th>
      <VisuallyHidden>{t('actions')}</VisuallyHidden>
    </th>
  );
}

function Cards<Row extends RecordRow>(props: RecordTableProps<Row>) {
  const { record, columns, rows, actions } = props;
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
              <div key={column} style={{ display: 'flex', justifyContent: 'space-between', gap: 16 }}>
                <Text component="dt" size="sm" c="dimmed">
                  {labels.field(column)}
                </Text>
                <Text component="dd" size="sm" m={0} ta="end">
                  {cell(row, column)}
                </Text>
              </div>
            ))}
          </Stack>
          {actions?.(row)}
        </Card>
      ))}
    </Stack>
  );
}

/** What stands in a cell; the first one leads to the row's own page, if it has one. */
function useCell<Row extends RecordRow>({ record, columns, cells, actions }: TableProps<Row>) {
  const labels = useLabels(record.app);
  const paths = useRecordPaths(record);
  const fields = shownFields(record.fields);
  return (row: Row, column: keyof Row & string): ReactNode => {
    const field = fields[column];
    const content =
      cells?.[column]?.(row) ??
      (field && <FieldValue isShort name={column} field={field} value={row[column]} labels={labels} />);
    if (column !== columns[0] || actions !== undefined) return content;
    return (
      <Anchor component={Link} href={paths.one(row.id)} inherit>
        {content}
      </Anchor>
    );
  };
}
