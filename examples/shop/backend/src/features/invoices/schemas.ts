import { z } from 'zod';
import type { AnswerFields, RequestFields } from '../../core/exposure.ts';
import { pageSchema } from '../../core/pagination.ts';
import { text } from '../../core/text.ts';
import { workspaceParamsSchema } from '../../core/workspace-params.ts';
import type { invoiceExposure, Invoice, NewInvoice } from './model.ts';

const fields = {
  number: text.line({ max: 255 }),
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
  } satisfies RequestFields<NewInvoice, typeof invoiceExposure>)
  .meta({
    id: 'InvoiceCreate',
    examples: [{ number: 'number 1', amount: '12.50', status: 'paid', dueOn: '2026-05-21' }],
  });

export const invoiceUpdateSchema = z
  .strictObject({
    number: fields.number.optional(),
    amount: fields.amount.nullish(),
    status: fields.status.optional(),
    dueOn: fields.dueOn.nullish(),
  } satisfies RequestFields<Partial<NewInvoice>, typeof invoiceExposure>)
  .meta({
    id: 'InvoiceUpdate',
    examples: [{ number: 'number 2' }],
  });

export const invoiceResponseSchema = z
  .object({
    id: z.uuid(),
    number: z.string(),
    amount: z.string().nullable(),
    status: fields.status,
    dueOn: z.iso.date().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  } satisfies AnswerFields<Invoice, typeof invoiceExposure>)
  .meta({ id: 'Invoice' });

export const invoicePageSchema = pageSchema(invoiceResponseSchema).meta({ id: 'InvoicePage' });

export type InvoiceCreate = z.output<typeof invoiceCreateSchema>;
export type InvoiceUpdate = z.output<typeof invoiceUpdateSchema>;
export type InvoiceResponse = z.output<typeof invoiceResponseSchema>;
export type InvoicePage = z.output<typeof invoicePageSchema>;
