import { z } from 'zod';
import type { AnswerFields, RequestFields } from '../../core/access/exposure.ts';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';
import { exportQuerySchema, listQuerySchema } from '../../core/lists/list-query.ts';
import { decimal } from '../../core/values/decimal.ts';
import { momentSchema } from '../../core/values/moment.ts';
import { pageSchema } from '../../core/values/pagination.ts';
import { text } from '../../core/values/text.ts';
import {
  invoiceExposure,
  invoiceStatus,
  invoices,
  type Invoice,
  type NewInvoice,
} from './model.ts';

/** What a request may hold; a change may leave out any of it. */
const invoiceFields = {
  number: text.line({ max: 255 }),
  amount: decimal(10, 2).nullish(),
  status: z.enum(invoiceStatus.enumValues).optional(),
  dueOn: z.iso.date().nullish(),
} satisfies RequestFields<NewInvoice, typeof invoiceExposure>;

export const invoiceParamsSchema = workspaceParamsSchema.extend({ invoiceId: z.uuid() });

export const invoiceCreateSchema = z.strictObject(invoiceFields).meta({ id: 'InvoiceCreate' });

export const invoiceUpdateSchema = z
  .strictObject(invoiceFields)
  .partial()
  // As it was when somebody began to change it: where it is another one by now, the change is refused.
  .extend({ updatedAt: momentSchema.optional() })
  .meta({ id: 'InvoiceUpdate' });

/** What is answered of a row. Everything else that a row has stays here. */
export const invoiceResponseSchema = z
  .object({
    id: z.uuid(),
    number: z.string(),
    amount: z.string().nullable(),
    status: z.enum(invoiceStatus.enumValues),
    dueOn: z.iso.date().nullable(),
    createdAt: z.date(),
    updatedAt: z.date(),
  } satisfies AnswerFields<Invoice, typeof invoiceExposure>)
  .meta({ id: 'Invoice' });

export const invoicePageSchema = pageSchema(invoiceResponseSchema).meta({ id: 'InvoicePage' });

/** A list is searched, filtered and sorted by the columns that are answered. */
export const invoiceListQuerySchema = listQuerySchema(invoices, invoiceExposure);

export const invoiceExportQuerySchema = exportQuerySchema(invoices, invoiceExposure);

export type InvoiceCreate = z.output<typeof invoiceCreateSchema>;
export type InvoiceUpdate = z.output<typeof invoiceUpdateSchema>;
