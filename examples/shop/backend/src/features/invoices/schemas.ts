import { z } from 'zod';
import type { AnswerFields, RequestFields } from '../../core/access/exposure.ts';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';
import { decimal } from '../../core/values/decimal.ts';
import { pageSchema } from '../../core/values/pagination.ts';
import { text } from '../../core/values/text.ts';
import { invoiceStatus, type Invoice, type NewInvoice, type invoiceExposure } from './model.ts';

/** What a request may hold; a change may leave out any of it. */
const fields = {
  number: text.line({ max: 255 }),
  amount: decimal(10, 2).nullish(),
  status: z.enum(invoiceStatus.enumValues).optional(),
  dueOn: z.iso.date().nullish(),
} satisfies RequestFields<NewInvoice, typeof invoiceExposure>;

export const invoiceParamsSchema = workspaceParamsSchema.extend({ invoiceId: z.uuid() });

export const invoiceCreateSchema = z.strictObject(fields).meta({ id: 'InvoiceCreate' });

export const invoiceUpdateSchema = z.strictObject(fields).partial().meta({ id: 'InvoiceUpdate' });

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

export type InvoiceCreate = z.output<typeof invoiceCreateSchema>;
export type InvoiceUpdate = z.output<typeof invoiceUpdateSchema>;
