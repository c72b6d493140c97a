import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { invoiceService } from '../../src/features/invoices/dependencies.ts';
import {
  InvoiceNotFoundError,
  InvoiceNumberTakenError,
} from '../../src/features/invoices/errors.ts';
import {
  invoiceCreateSchema,
  invoiceListQuerySchema,
} from '../../src/features/invoices/schemas.ts';
import { invoiceTasks } from '../../src/features/invoices/tasks.ts';
import { totalService } from '../../src/features/totals/dependencies.ts';
import { createTestContext } from '../support/context.ts';
import { dispatchedIn } from '../support/dispatched.ts';
import { createWorkspace } from '../support/factories.ts';
import { sampleOf } from '../support/sample.ts';
import { createInvoice } from './factory.ts';

const context = await createTestContext();
const dispatched = dispatchedIn(context);
const service = invoiceService(context);
const sample = () => invoiceCreateSchema.parse(sampleOf(invoiceCreateSchema.required()));

const [input, other] = [sample(), sample()];
const change = { number: other.number };
const firstPage = invoiceListQuerySchema.parse({ total: 'true' });

let workspaceId: string;
let userId: string;

beforeEach(async () => {
  const workspace = await createWorkspace(context.db);
  workspaceId = workspace.id;
  userId = workspace.admin.id;
});

describe('invoices', () => {
  it('creates one and finds it again', async () => {
    const created = await service.create(workspaceId, input, userId);

    expect(created).toMatchObject(input);
    expect(await service.get(workspaceId, created.id)).toEqual(created);
  });

  it('lists those of the workspace only', async () => {
    const elsewhere = await createWorkspace(context.db);
    const created = await service.create(workspaceId, input, userId);
    await createInvoice(context.db, elsewhere.id);

    expect(await service.list(workspaceId, firstPage)).toEqual({
      items: [created],
      nextCursor: null,
      total: 1,
    });
  });

  it('lists page by page, the newest first', async () => {
    const newest: string[] = [];
    for (const day of [1, 2, 3]) {
      const createdAt = new Date(2026, 0, day);
      const { id } = await createInvoice(context.db, workspaceId, { createdAt });
      newest.unshift(id);
    }
    const first = await service.list(workspaceId, invoiceListQuerySchema.parse({ limit: 2 }));
    const next = { limit: 2, cursor: first.nextCursor };
    const second = await service.list(workspaceId, invoiceListQuerySchema.parse(next));

    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(newest);
    expect(second.nextCursor).toBeNull();
    const oldest = await service.list(
      workspaceId,
      invoiceListQuerySchema.parse({ sort: 'createdAt' }),
    );
    expect(oldest.items.map(({ id }) => id)).toEqual(newest.toReversed());
  });

  it('changes what is given and keeps the rest', async () => {
    const created = await service.create(workspaceId, input, userId);
    const changed = await service.update(workspaceId, created.id, change);

    expect(changed).toEqual({ ...created, ...change, updatedAt: changed.updatedAt });
  });

  it('removes one', async () => {
    const { id } = await createInvoice(context.db, workspaceId);
    await service.remove(workspaceId, id);

    await expect(service.get(workspaceId, id)).rejects.toThrow(InvoiceNotFoundError);
  });

  it('does not find, change or remove one of another workspace', async () => {
    const elsewhere = await createWorkspace(context.db);
    const { id } = await createInvoice(context.db, elsewhere.id);

    await expect(service.get(workspaceId, id)).rejects.toThrow(InvoiceNotFoundError);
    await expect(service.update(workspaceId, id, change)).rejects.toThrow(InvoiceNotFoundError);
    await expect(service.remove(workspaceId, id)).rejects.toThrow(InvoiceNotFoundError);
    expect(await service.get(elsewhere.id, id)).toMatchObject({ id });
  });

  it('does not remove what is not there', async () => {
    await expect(service.remove(workspaceId, randomUUID())).rejects.toThrow(InvoiceNotFoundError);
  });

  it('keeps the number unique in a workspace', async () => {
    await createInvoice(context.db, workspaceId, input);
    const second = { ...other, number: input.number };

    await expect(service.create(workspaceId, second, userId)).rejects.toThrow(
      InvoiceNumberTakenError,
    );
  });

  it('dispatches a recount for each one that comes or goes', async () => {
    dispatched.length = 0;
    const { id } = await service.create(workspaceId, input, userId);
    await service.remove(workspaceId, id);

    const recount = {
      name: 'invoices.recount',
      input: { workspaceId },
      options: { deduplicationKey: workspaceId },
    };
    expect(dispatched).toEqual([recount, recount]);
  });

  it('dispatches nothing for one that is not kept', async () => {
    dispatched.length = 0;
    await expect(service.remove(workspaceId, randomUUID())).rejects.toThrow();

    expect(dispatched).toEqual([]);
  });

  it('counts them in the background, as often as it is asked to', async () => {
    await createInvoice(context.db, workspaceId);
    const running = { ...context, signal: new AbortController().signal };
    await invoiceTasks.recount.run({ workspaceId }, running);
    await invoiceTasks.recount.run({ workspaceId }, running);

    expect(await totalService(context).list(workspaceId)).toMatchObject([
      { resource: 'invoices', total: 1 },
    ]);
  });
});
