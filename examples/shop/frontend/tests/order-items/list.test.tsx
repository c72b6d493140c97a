import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { orderItemRecord } from '@/features/order-items/record';
import { OrderItemList } from '@/features/order-items/order-item-list';
import type { OrderItem } from '@/hooks/useOrderItems';
import { openPage } from '../support/open-page';
import { sampleRow } from '../support/sample-row';
import { serveRecords } from '../support/serve-records';

const rows = [sampleRow<OrderItem>(orderItemRecord), sampleRow<OrderItem>(orderItemRecord, 2)];

it('leads to every row', async () => {
  serveRecords(orderItemRecord, rows);
  await openPage(<OrderItemList />);
  await screen.findByRole('table');
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href') ?? '');
  for (const { id } of rows)
    expect(links.some((link) => link.endsWith(`/order-items/${id}`))).toBe(true);
});

it('asks for what its address says', async () => {
  const backend = serveRecords(orderItemRecord, rows);
  await openPage(<OrderItemList />, { address: '?sort=createdAt&limit=50&unknown=1' });
  await screen.findByRole('table');
  expect(backend.asked).toEqual(['GET /order-items?sort=createdAt&limit=50&total=true']);
});

it('begins with the first row, for whom may make one', async () => {
  serveRecords(orderItemRecord, []);
  const { messages } = await openPage(<OrderItemList />);
  const name = messages.orderItems.actions.createFirst;
  expect(await screen.findByRole('link', { name })).toBeVisible();
});

it('offers nothing to whom may only look', async () => {
  serveRecords(orderItemRecord, [], { mayManage: false });
  const { messages } = await openPage(<OrderItemList />);
  expect(await screen.findByText(messages.orderItems.empty)).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
});
