import { Notifications } from '@mantine/notifications';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { orderItemRecord } from '@/features/order-items/record';
import { RemovedOrderItems } from '@/features/order-items/removed-order-items';
import type { OrderItem } from '@/hooks/useOrderItems';
import { openPage } from '../support/open-page';
import { sampleRow } from '../support/sample-row';
import { serveRecords } from '../support/serve-records';

const row = { ...sampleRow<OrderItem>(orderItemRecord), deletedAt: '2026-05-25T10:00:00.000Z' };

it('brings a row back', async () => {
  const backend = serveRecords(orderItemRecord, [row]);
  const { messages } = await openPage(<RemovedOrderItems />);
  await userEvent.click(await screen.findByText(messages.list.removed.restore));
  await waitFor(() => expect(backend.asked).toContain(`POST /order-items/${row.id}/restore`));
});

it('asks before a row goes for good', async () => {
  const backend = serveRecords(orderItemRecord, [row]);
  const { messages } = await openPage(<RemovedOrderItems />);
  const name = messages.list.removed.purge;
  await userEvent.click(await screen.findByText(name));
  expect(backend.asked.some((asked) => asked.startsWith('DELETE'))).toBe(false);
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }));
  await waitFor(() => expect(backend.asked).toContain(`DELETE /order-items/${row.id}/purge`));
});

it('says why a row cannot come back', async () => {
  const backend = serveRecords(orderItemRecord, [row]);
  backend.refuse(409, { code: 'taken', detail: 'Another one has this by now.' });
  const { messages } = await openPage(
    <>
      <Notifications />
      <RemovedOrderItems />
    </>,
  );
  await userEvent.click(await screen.findByText(messages.list.removed.restore));
  expect(await screen.findByText('Another one has this by now.')).toBeVisible();
});

it('is closed to whom may only look', async () => {
  serveRecords(orderItemRecord, [row], { mayManage: false });
  const { messages } = await openPage(<RemovedOrderItems />);
  expect(await screen.findByText(messages.common.states.forbidden)).toBeVisible();
});
