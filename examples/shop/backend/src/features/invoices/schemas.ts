import { z } from 'zod';
import { pageSchema } from '../../core/pagination.ts';
import { workspaceParamsSchema } from '../../core/workspace-params.ts';

const fields = {
  number: z.string().trim().min(1).max(255),
  amount: z.string().regex(/^-?\d{1,8}(\.\d{1,2})?$/, 'Expected a decimal such as "12.50".'),
  status: z.enum(['draft', 'sent', 'paid']),
  dueOn: z.iso.date(),
};

export const invoiceParamsSchema = workspaceParamsSchema.extend({ invoiceId: z.uuid() });

export const invoiceCreateSchema = z
  .strictObject({
    number: fields.number,
    amount: fields.amount.nullish(),
    status: fields.status.optional(),
    dueOn: fields.dueOn.nullish(),
  })
  .meta({ id: 'InvoiceCreate' });

export const invoiceUpdateSchema = z
  .strictObject({
    number: fields.number.optional(),
    amount: fields.amount.nullish(),
    status: fields.status.optional(),
    dueOn: fields.dueOn.nullish(),
  })
  .meta({ id: 'InvoiceUpdate' });

export const invoiceResponseSchema = z
  .object({
    id: z.uuid(),
    number: z.string(),
    amount: z.string().nullable(),
    status: fields.status,
    dueOn: z.iso.date().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Invoice' });

export const invoicePageSchema = pageSchema(invoiceResponseSchema).meta({ id: 'InvoicePage' });

export type InvoiceCreate = z.output<typeof invoiceCreateSchema>;
export type InvoiceUpdate = z.output<typeof invoiceUpdateSchema>;
export type InvoiceResponse = z.output<typeof invoiceResponseSchema>;
export type InvoicePage = z.output<typeof invoicePageSchema>;
