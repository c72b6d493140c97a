import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
// The page loads it when somebody opens it; here that would only take time.
import '@/lists/filter-panel';
import { RecordList } from '@/lists/record-list';
import { useListState } from '@/lists/use-list-state';
import { recordHooks } from '@/records/record-hooks';
import { api, type RequestParams } from '@/lib/api';
import { thingMessages, thingRecord, type Thing } from '../support/every-type';
import { openPage } from '../support/open-page';
import { sampleRow } from '../support/sample-row';
import { serveRecords, workspaceId } from '../support/serve-records';

const path = `/api/v1/workspaces/${workspaceId}/things`;

const { useRows } = recordHooks<Thing, object, object, object>('things', {
  list: (_, query, params: RequestParams) =>
    api.request({ path, query, format: 'json', ...params }),
  get: () => Promise.reject(new Error('Nobody asks for one.')),
  create: () => Promise.reject(new Error('Nobody makes one.')),
  update: () => Promise.reject(new Error('Nobody changes one.')),
  remove: () => Promise.resolve(),
  export: () => Promise.resolve(new Blob()),
});

const columns = ['name', 'notes', 'count', 'price', 'isOpen', 'dueOn', 'data', 'status'] as const;

function Things() {
  const list = useListState<object>(thingRecord.fields);
  return (
    <RecordList
      record={thingRecord}
      columns={columns}
      list={list}
      page={useRows(list.query)}
      onExport={() => Promise.resolve(new Blob())}
    />
  );
}

const row = sampleRow<Thing>(thingRecord);
const open = (address = '') => openPage(<Things />, { address, more: thingMessages });
const lastAsked = ({ asked }: ReturnType<typeof serveRecords>) =>
  new URLSearchParams(asked.at(-1)?.replace(/^[^?]*/, ''));

it('sorts by a column, and then the other way round', async () => {
  const backend = serveRecords(thingRecord, [row]);
  await open();
  const head = await screen.findByRole('columnheader', { name: 'count' });
  expect(head).toHaveAttribute('aria-sort', 'none');
  await userEvent.click(within(head).getByRole('button'));
  await waitFor(() => expect(lastAsked(backend).get('sort')).toBe('count'));
  await userEvent.click(within(head).getByRole('button'));
  await waitFor(() => expect(lastAsked(backend).get('sort')).toBe('-count'));
  expect(head).toHaveAttribute('aria-sort', 'descending');
});

it('searches after a short rest, and begins at the first page', async () => {
  const backend = serveRecords(thingRecord, [row]);
  await open('?after=one');
  await userEvent.type(await screen.findByRole('searchbox'), 'late');
  await waitFor(() => expect(lastAsked(backend).get('search')).toBe('late'));
  expect(lastAsked(backend).has('cursor')).toBe(false);
  expect(backend.asked).toHaveLength(2);
});

it('says that nothing matches, and shows everything again', async () => {
  serveRecords(thingRecord, []);
  const { messages } = await open('?status=sent');
  expect(await screen.findByText(messages.list.nothingMatches)).toBeVisible();
  await userEvent.click(
    screen.getAllByRole('button', { name: messages.list.clear })[0] as HTMLElement,
  );
  expect(await screen.findByText('There are no things yet.')).toBeVisible();
});

it('filters by what is chosen in the panel', async () => {
  const backend = serveRecords(thingRecord, [row]);
  const { messages } = await open();
  await userEvent.click(await screen.findByRole('button', { name: messages.list.filter }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Sent' }));
  const count = screen.getByRole('group', { name: 'count' });
  await userEvent.type(within(count).getByRole('textbox', { name: messages.list.from }), '3');
  await userEvent.click(screen.getByRole('button', { name: messages.list.apply }));
  await waitFor(() => expect(lastAsked(backend).get('status')).toBe('sent'));
  expect(lastAsked(backend).get('countFrom')).toBe('3');
});

it('shows what people have typed as text, whatever it is', async () => {
  const markup = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
  serveRecords(thingRecord, [{ ...row, name: markup, notes: markup, data: { markup } } as Thing]);
  await open();
  expect(await screen.findByRole('link', { name: markup })).toBeVisible();
  expect(document.querySelector('img, script')).toBeNull();
});

it('asks ahead for the page of a row that somebody points at, and of no other', async () => {
  serveRecords(thingRecord, [row]);
  await open();
  const link = await screen.findByRole('link', { name: row.name });
  expect(link).toHaveAttribute('data-prefetch', 'false');
  await userEvent.hover(link);
  expect(link).toHaveAttribute('data-prefetch', 'auto');
});

it('shows cards where a table has no room', async () => {
  const screenOf = window.matchMedia('');
  vi.spyOn(window, 'matchMedia').mockReturnValue({ ...screenOf, matches: true });
  serveRecords(thingRecord, [row]);
  await open();
  const card = await screen.findByRole('listitem');
  expect(within(card).getByRole('link', { name: row.name })).toBeVisible();
  expect(within(card).getByText('count')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});
