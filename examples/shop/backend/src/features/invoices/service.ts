import type { Transaction as Transact } from '../../core/app-context.ts';
import type { Emit } from '../../core/events.ts';
import type { PageQuery } from '../../core/pagination.ts';
import type { Dispatch as DispatchTask } from '../../tasks/dispatch.ts';
import type { WorkspaceService } from '../workspaces/service.ts';
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
  readonly workspaces: { readonly recordTotal: WorkspaceService['recordTotal'] };
  readonly emit: Emit;
  /** Keeps a row and the task that it leads to together, or neither. */
  readonly transaction: Transact<InvoiceTransaction>;
}

/** What belongs to one transaction. */
export interface InvoiceTransaction {
  readonly invoices: InvoiceRepository;
  readonly dispatch: DispatchTask;
}

export function createInvoiceService({
  invoices,
  workspaces,
  emit,
  transaction,
}: InvoiceServiceDependencies): InvoiceService {
  return {
    async list(workspaceId, query) {
      const page = await invoices.list(workspaceId, query);
      return { ...page, items: page.items.map(toResponse) };
    },

    async get(workspaceId, id) {
      return toResponse(existing(await invoices.find(workspaceId, id)));
    },

    async create(workspaceId, input, userId) {
      const row = await transaction(async ({ invoices, dispatch }) => {
        const inserted = await invoices.insert({ ...input, workspaceId, createdById: userId });
        await dispatchRecount(dispatch, workspaceId);
        return inserted;
      });
      emit('invoices.created', { workspaceId, id: row.id });
      return toResponse(row);
    },

    async update(workspaceId, id, input) {
      const row = existing(await invoices.update(workspaceId, id, input));
      emit('invoices.updated', { workspaceId, id });
      return toResponse(row);
    },

    async remove(workspaceId, id) {
      await transaction(async ({ invoices, dispatch }) => {
        if (!(await invoices.remove(workspaceId, id))) throw new InvoiceNotFoundError();
        await dispatchRecount(dispatch, workspaceId);
      });
      emit('invoices.removed', { workspaceId, id });
    },

    async recount(workspaceId) {
      const total = await invoices.count(workspaceId);
      await workspaces.recordTotal(workspaceId, 'invoices', total);
    },
  };
}

/** However many change at a time: one recount that waits will see them all. */
const dispatchRecount = (dispatch: DispatchTask, workspaceId: string): Promise<void> =>
  dispatch('invoices.recount', { workspaceId }, { deduplicationKey: workspaceId });

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
