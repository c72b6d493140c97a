import { VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { kindOf } from '@/records/field-kinds';
import { shownFields, type RecordDefinition, type RecordRow } from '@/records/record-definition';
import { useLabels } from '@/records/use-labels';
import { RecordCards } from './record-cards';
import classes from './record-table.module.css';
import { SortableHeader } from './sortable-header';
import { useCell } from './use-cell';
import type { ListControl } from './use-list-state';

export interface TableProps<Row extends RecordRow> {
  readonly record: RecordDefinition;
  readonly columns: readonly (keyof Row & string)[];
  readonly list: ListControl;
  /** Another look for a column. */
  readonly cells?:
    Readonly<Partial<Record<keyof Row & string, (row: Row) => ReactNode>>> | undefined;
  /** What can be done with a row where it stands. A row with such actions has no page of its own. */
  readonly actions?: ((row: Row) => ReactNode) | undefined;
}

export interface RecordTableProps<Row extends RecordRow> extends TableProps<Row> {
  readonly rows: readonly Row[];
}

/** The rows as a table; on a phone, where a table has no room, as cards. */
export function RecordTable<Row extends RecordRow>(props: RecordTableProps<Row>) {
  // Rows come after the session, and never with the page: nothing is drawn once for the server and then again for the screen.
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return isNarrow ? <RecordCards {...props} /> : <Rows {...props} />;
}

function Rows<Row extends RecordRow>(props: RecordTableProps<Row>) {
  const { record, columns, list, rows, actions } = props;
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
