import { InvalidInputError } from '../http/errors.ts';
import { decodeCursor, type Page } from '../values/pagination.ts';
import type { ListQuery, ListSelection } from './list-query.ts';

const mostRows = 100_000;
const limit = 500;

export class ExportTooLargeError extends InvalidInputError {
  constructor(rows: number) {
    const most = `at most ${String(mostRows)} rows`;
    super('export_too_large', `An export has ${most}, and this one would have ${String(rows)}.`);
  }
}

/**
 * All rows that a list shows, page by page: memory holds one page, and no connection of the database waits for whoever reads
 * slowly. So it is no snapshot: of what is changed meanwhile it has what stands there when its page comes.
 *
 * @throws ExportTooLargeError
 */
export async function everyPage<Row>(
  list: (query: ListQuery) => Promise<Page<Row>>,
  selection: ListSelection,
): Promise<AsyncIterable<Row[]>> {
  const first = await list({ ...selection, limit, offset: 0, total: true });
  const { total: rows = 0 } = first;
  if (rows > mostRows) throw new ExportTooLargeError(rows);
  return following(first, (cursor) =>
    list({ ...selection, limit, offset: 0, total: false, cursor: decodeCursor(cursor) }),
  );
}

async function* following<Row>(first: Page<Row>, next: (cursor: string) => Promise<Page<Row>>) {
  let page = first;
  yield page.items;
  // Rows that are added while it runs make it no longer.
  for (let rows = limit; rows < mostRows && page.nextCursor !== null; rows += limit) {
    page = await next(page.nextCursor);
    yield page.items;
  }
}
