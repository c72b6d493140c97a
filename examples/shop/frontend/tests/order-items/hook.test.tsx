import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { orderItemRecord } from '@/features/order-items/record';
import { useOrderItems, useOrderItemMutations, type OrderItem } from '@/hooks/useOrderItems';
import { makePage } from '../support/open-page';
import { sampleRow } from '../support/sample-row';
import { serveRecords } from '../support/serve-records';

const rows = [sampleRow<OrderItem>(orderItemRecord), sampleRow<OrderItem>(orderItemRecord, 2)];

it('takes back a removal that the backend refuses', async () => {
  const backend = serveRecords(orderItemRecord, rows);
  const counts: (number | undefined)[] = [];
  const { result } = renderHook(
    () => {
      const { data } = useOrderItems();
      counts.push(data?.items.length);
      return useOrderItemMutations();
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
