import type { PageQuery } from '../../core/pagination.ts';
import type { WorkspaceService } from '../workspaces/service.ts';
import type { Dispatch } from '../../tasks/dispatch.ts';
import { InvoiceNotFoundError } from './errors.ts';
import type { Invoice } from './model.ts';
import type { InvoiceRepository } from './repository.ts';
import type { InvoiceCreate, InvoicePage, InvoiceResponse, InvoiceUpdate } from './schemas.ts';

export interface InvoiceService {
  list(workspaceId: string, query: PageQuery): Promise<InvoicePage>;
  /** @throws InvoiceNotFoundError */
  get(workspaceId: string, id: string): Promise<InvoiceResponse>;
  /** @throws InvoiceNumberTakenError */
  create(workspaceId: string, input: InvoiceCreate, userId: string): Promise<InvoiceResponse>;
  /** @throws InvoiceNotFoundError, InvoiceNumberTakenError */
  update(workspaceId: string, id: string, input: InvoiceUpdate): Promise<InvoiceResponse>;
  /** @throws InvoiceNotFoundError */
  remove(workspaceId: string, id: string): Promise<void>;
  /** Counts the workspace's invoices anew. */
  recount(workspaceId: string): Promise<void>;
}

export interface InvoiceServiceDependencies {
  readonly invoices: InvoiceRepository;
  readonly workspaces: Pick<WorkspaceService, 'recordTotal'>;
  readonly dispatch: Dispatch;
}

export function createInvoiceService({
  invoices,
  workspaces,
  dispatch,
}: InvoiceServiceDependencies): InvoiceService {
  const dispatchRecount = (workspaceId: string) =>
    dispatch('invoices.recount', { workspaceId }, { key: workspaceId });

  return {
    async list(workspaceId, query) {
      const found = await invoices.list(workspaceId, query);
      return { items: found.map(toResponse), total: await invoices.count(workspaceId) };
    },

    async get(workspaceId, id) {
      return toResponse(existing(await invoices.find(workspaceId, id)));
    },

    async create(workspaceId, input, userId) {
      const row = await invoices.insert({ ...input, workspaceId, createdById: userId });
      await dispatchRecount(workspaceId);
      return toResponse(row);
    },

    async update(workspaceId, id, input) {
      return toResponse(existing(await invoices.update(workspaceId, id, input)));
    },

    async remove(workspaceId, id) {
      if (!(await invoices.remove(workspaceId, id))) throw new InvoiceNotFoundError();
      await dispatchRecount(workspaceId);
    },

    async recount(workspaceId) {
      const total = await invoices.count(workspaceId);
      await workspaces.recordTotal(workspaceId, 'invoices', total);
    },
  };
}

function existing(row: Invoice | undefined): Invoice {
  if (row === undefined) throw new InvoiceNotFoundError();
  return row;
}

function toResponse(row: Invoice): InvoiceResponse {
  return {
    id: row.id,
    number: row.number,
    amount: row.amount,
    status: row.status,
    dueOn: row.dueOn,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
