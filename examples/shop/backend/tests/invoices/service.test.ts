import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { invoiceService } from '../../src/features/invoices/dependencies.ts';
import {
  InvoiceNotFoundError,
  InvoiceNumberTakenError,
} from '../../src/features/invoices/errors.ts';
import { invoiceTasks } from '../../src/features/invoices/tasks.ts';
import { workspaceService } from '../../src/features/workspaces/dependencies.ts';
import { createTestContext } from '../support/context.ts';
import { createWorkspace } from '../support/factories.ts';

const context = await createTestContext();
const service = invoiceService(context);

const input = {
  number: 'number 1',
  amount: '12.50',
  status: 'paid',
  dueOn: '2026-05-21',
} as const;
const change = {
  number: 'number 2',
} as const;
const other = {
  number: 'number 2',
  amount: '13.50',
  status: 'sent',
  dueOn: '2026-05-22',
} as const;
const page = { limit: 20, offset: 0 };

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
    await service.create(elsewhere.id, input, elsewhere.admin.id);

    expect(await service.list(workspaceId, page)).toEqual({ items: [created], total: 1 });
  });

  it('changes what is given and keeps the rest', async () => {
    const created = await service.create(workspaceId, input, userId);
    const changed = await service.update(workspaceId, created.id, change);

    expect(changed).toEqual({ ...created, ...change, updatedAt: changed.updatedAt });
  });

  it('removes one', async () => {
    const { id } = await service.create(workspaceId, input, userId);
    await service.remove(workspaceId, id);

    await expect(service.get(workspaceId, id)).rejects.toThrow(InvoiceNotFoundError);
  });

  it('does not find, change or remove one of another workspace', async () => {
    const elsewhere = await createWorkspace(context.db);
    const { id } = await service.create(elsewhere.id, input, elsewhere.admin.id);

    await expect(service.get(workspaceId, id)).rejects.toThrow(InvoiceNotFoundError);
    await expect(service.update(workspaceId, id, change)).rejects.toThrow(InvoiceNotFoundError);
    await expect(service.remove(workspaceId, id)).rejects.toThrow(InvoiceNotFoundError);
    expect(await service.get(elsewhere.id, id)).toMatchObject(input);
  });

  it('does not remove what is not there', async () => {
    await expect(service.remove(workspaceId, randomUUID())).rejects.toThrow(InvoiceNotFoundError);
  });

  it('keeps the number unique in a workspace', async () => {
    await service.create(workspaceId, input, userId);
    const second = { ...other, number: input.number };

    await expect(service.create(workspaceId, second, userId)).rejects.toThrow(
      InvoiceNumberTakenError,
    );
  });

  it('dispatches a recount for each one that comes or goes', async () => {
    context.dispatched.length = 0;
    const { id } = await service.create(workspaceId, input, userId);
    await service.remove(workspaceId, id);

    const recount = { name: 'invoices.recount', input: { workspaceId }, key: workspaceId };
    expect(context.dispatched).toEqual([recount, recount]);
  });

  it('counts them in the background, as often as it is asked to', async () => {
    await service.create(workspaceId, input, userId);
    await invoiceTasks.recount.run({ workspaceId }, context);
    await invoiceTasks.recount.run({ workspaceId }, context);

    expect(await workspaceService(context).listTotals(workspaceId)).toMatchObject([
      { resource: 'invoices', total: 1 },
    ]);
  });
});
