import type { RecordRow } from '@/records/record-definition';
import { useLabels } from '@/records/use-labels';
import classes from './record-cards.module.css';
import type { RecordTableProps } from './record-table';
import { useCell } from './use-cell';

/** The rows where a table has no room, as on a phone. */
export function RecordCards<Row extends RecordRow>(props: RecordTableProps<Row>) {
  const { record, columns, rows, actions } = props;
  const labels = useLabels(record.app);
  const cell = useCell(props);
  const [head, ...rest] = columns;
  return (
    <ul className={classes['cards']}>
      {rows.map((row) => (
        <li key={row.id} className={classes['card']}>
          <div className={classes['head']}>{head !== undefined && cell(row, head)}</div>
          <dl className={classes['values']}>
            {rest.map((column) => (
              <div key={column}>
                <dt>{labels.field(column)}</dt>
                <dd>{cell(row, column)}</dd>
              </div>
            ))}
          </dl>
          {actions?.(row)}
        </li>
      ))}
    </ul>
  );
}
