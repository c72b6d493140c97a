import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { invoiceRecord } from '@/features/invoices/record';
import { useInvoices, useInvoiceMutations, type Invoice } from '@/hooks/useInvoices';
import { makePage } from '../support/open-page';
import { sampleRow } from '../support/sample-row';
import { serveRecords } from '../support/serve-records';

const rows = [sampleRow<Invoice>(invoiceRecord), sampleRow<Invoice>(invoiceRecord, 2)];

it('takes back a removal that the backend refuses', async () => {
  const backend = serveRecords(invoiceRecord, rows);
  const counts: (number | undefined)[] = [];
  const { result } = renderHook(
    () => {
      const { data } = useInvoices();
      counts.push(data?.items.length);
      return useInvoiceMutations();
    },
    { wrapper: await makePage() },
  );
  await waitFor(() => expect(counts.at(-1)).toBe(2));

  backend.refuse(409, { code: 'conflict' });
  await expect(result.current.remove.mutateAsync(rows[0]?.id ?? '')).rejects.toMatchObject({
    status: 409,
  });

  // It was gone as long as nobody knew better.
  expect(counts).toContain(1);
  await waitFor(() => expect(counts.at(-1)).toBe(2));
});
