import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { invoiceRecord } from '@/features/invoices/record';
import { InvoiceForm } from '@/features/invoices/invoice-form';
import type { Invoice } from '@/hooks/useInvoices';
import { openPage } from '../support/open-page';
import { sampleRow } from '../support/sample-row';
import { serveRecords } from '../support/serve-records';

const row = sampleRow<Invoice>(invoiceRecord);

it('says what was seen, and sends what has changed', async () => {
  const backend = serveRecords(invoiceRecord, [row]);
  const { messages } = await openPage(<InvoiceForm row={row} />);
  await userEvent.click(await screen.findByRole('button', { name: messages.common.actions.save }));
  expect(backend.sent).toEqual([{ updatedAt: row.updatedAt }]);
});

it('shows at the field what the backend refuses', async () => {
  const backend = serveRecords(invoiceRecord, [row]);
  backend.refuse(422, { errors: [{ path: 'body.number', message: 'It is odd.' }] });
  const { messages } = await openPage(<InvoiceForm row={row} />);
  await userEvent.click(await screen.findByRole('button', { name: messages.common.actions.save }));
  expect(await screen.findByText(/It is odd\./)).toBeVisible();
});

it('is closed to whom may only look', async () => {
  serveRecords(invoiceRecord, [row], { mayManage: false });
  const { messages } = await openPage(<InvoiceForm />);
  expect(await screen.findByText(messages.common.states.forbidden)).toBeVisible();
});
