import type { Transaction as Transact } from '../../core/context/app-context.ts';
import { everyPage } from '../../core/lists/every-page.ts';
import type { ListQuery, ListSelection } from '../../core/lists/list-query.ts';
import type { Dispatch as DispatchTask } from '../../tasks/dispatch.ts';
import type { TotalService } from '../totals/service.ts';
import { InvoiceNotFoundError } from './errors.ts';
import type { Invoice } from './model.ts';
import type { InvoiceRepository } from './repository.ts';
import type { InvoiceCreate, InvoiceUpdate } from './schemas.ts';

export type InvoiceService = ReturnType<typeof createInvoiceService>;

interface Dependencies {
  readonly invoices: InvoiceRepository;
  readonly totals: { readonly record: TotalService['record'] };
  /** Keeps a row and the task that it leads to together, or neither. */
  readonly transaction: Transact<{
    readonly invoices: InvoiceRepository;
    readonly dispatch: DispatchTask;
  }>;
}

export function createInvoiceService({ invoices, totals, transaction }: Dependencies) {
  return {
    list: (workspaceId: string, query: ListQuery) => invoices.list(workspaceId, query),

    /** @throws ExportTooLargeError */
    export: (workspaceId: string, selection: ListSelection) =>
      everyPage((query) => invoices.list(workspaceId, query), selection),

    /** @throws InvoiceNotFoundError */
    async get(workspaceId: string, id: string): Promise<Invoice> {
      return existing(await invoices.find(workspaceId, id));
    },

    /** @throws InvoiceNumberTakenError */
    async create(workspaceId: string, input: InvoiceCreate, userId: string): Promise<Invoice> {
      const created = await transaction(async ({ invoices, dispatch }) => {
        const row = await invoices.insert({ ...input, workspaceId, createdById: userId });
        await dispatchRecount(dispatch, workspaceId);
        return row;
      });

      return created;
    },

    /** @throws InvoiceNotFoundError, InvoiceNumberTakenError, EditConflictError */
    async update(workspaceId: string, id: string, input: InvoiceUpdate): Promise<Invoice> {
      return existing(await invoices.update(workspaceId, id, input));
    },

    /** @throws InvoiceNotFoundError */
    async remove(workspaceId: string, id: string): Promise<void> {
      await transaction(async ({ invoices, dispatch }) => {
        if (!(await invoices.remove(workspaceId, id))) throw new InvoiceNotFoundError();
        await dispatchRecount(dispatch, workspaceId);
      });
    },

    /** Counts the workspace's invoices anew. */
    async recount(workspaceId: string): Promise<void> {
      const total = await invoices.count(workspaceId);
      await totals.record(workspaceId, 'invoices', total);
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
