import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { orderItemRecord } from '@/features/order-items/record';
import { OrderItemForm } from '@/features/order-items/order-item-form';
import type { OrderItem } from '@/hooks/useOrderItems';
import { openPage } from '../support/open-page';
import { sampleRow } from '../support/sample-row';
import { serveRecords } from '../support/serve-records';

const row = sampleRow<OrderItem>(orderItemRecord);

it('says what was seen, and sends what has changed', async () => {
  const backend = serveRecords(orderItemRecord, [row]);
  const { messages } = await openPage(<OrderItemForm row={row} />);
  await userEvent.click(await screen.findByRole('button', { name: messages.common.actions.save }));
  expect(backend.sent).toEqual([{ updatedAt: row.updatedAt }]);
});

it('shows at the field what the backend refuses', async () => {
  const backend = serveRecords(orderItemRecord, [row]);
  backend.refuse(422, { errors: [{ path: 'body.title', message: 'It is odd.' }] });
  const { messages } = await openPage(<OrderItemForm row={row} />);
  await userEvent.click(await screen.findByRole('button', { name: messages.common.actions.save }));
  expect(await screen.findByText(/It is odd\./)).toBeVisible();
});

it('is closed to whom may only look', async () => {
  serveRecords(orderItemRecord, [row], { mayManage: false });
  const { messages } = await openPage(<OrderItemForm />);
  expect(await screen.findByText(messages.common.states.forbidden)).toBeVisible();
});
