import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { invoiceRecord } from '@/features/invoices/record';
import { InvoiceList } from '@/features/invoices/invoice-list';
import type { Invoice } from '@/hooks/useInvoices';
import { openPage } from '../support/open-page';
import { sampleRow } from '../support/sample-row';
import { serveRecords } from '../support/serve-records';

const rows = [sampleRow<Invoice>(invoiceRecord), sampleRow<Invoice>(invoiceRecord, 2)];

it('leads to every row', async () => {
  serveRecords(invoiceRecord, rows);
  await openPage(<InvoiceList />);
  await screen.findByRole('table');
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href') ?? '');
  for (const { id } of rows)
    expect(links.some((link) => link.endsWith(`/invoices/${id}`))).toBe(true);
});

it('asks for what its address says', async () => {
  const backend = serveRecords(invoiceRecord, rows);
  await openPage(<InvoiceList />, { address: '?sort=createdAt&limit=50&unknown=1' });
  await screen.findByRole('table');
  expect(backend.asked).toEqual(['GET /invoices?sort=createdAt&limit=50&total=true']);
});

it('begins with the first row, for whom may make one', async () => {
  serveRecords(invoiceRecord, []);
  const { messages } = await openPage(<InvoiceList />);
  const name = messages.invoices.actions.createFirst;
  expect(await screen.findByRole('link', { name })).toBeVisible();
});

it('offers nothing to whom may only look', async () => {
  serveRecords(invoiceRecord, [], { mayManage: false });
  const { messages } = await openPage(<InvoiceList />);
  expect(await screen.findByText(messages.invoices.empty)).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
});
