import { z } from 'zod';
import { pageSchema } from '../../core/pagination.ts';
import { workspaceParamsSchema } from '../../core/workspace-params.ts';

const fields = {
  title: z.string().trim().min(1).max(255),
  quantity: z.int32(),
  gift: z.boolean(),
  notes: z.string().trim().min(1).max(10000),
};

export const orderItemParamsSchema = workspaceParamsSchema.extend({ orderItemId: z.uuid() });

export const orderItemCreateSchema = z
  .strictObject({
    title: fields.title,
    quantity: fields.quantity,
    gift: fields.gift.optional(),
    notes: fields.notes.nullish(),
  })
  .meta({ id: 'OrderItemCreate' });

export const orderItemUpdateSchema = z
  .strictObject({
    title: fields.title.optional(),
    quantity: fields.quantity.optional(),
    gift: fields.gift.optional(),
    notes: fields.notes.nullish(),
  })
  .meta({ id: 'OrderItemUpdate' });

export const orderItemResponseSchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    quantity: z.int32(),
    gift: z.boolean(),
    notes: z.string().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'OrderItem' });

export const orderItemPageSchema = pageSchema(orderItemResponseSchema).meta({
  id: 'OrderItemPage',
});

export type OrderItemCreate = z.output<typeof orderItemCreateSchema>;
export type OrderItemUpdate = z.output<typeof orderItemUpdateSchema>;
export type OrderItemResponse = z.output<typeof orderItemResponseSchema>;
export type OrderItemPage = z.output<typeof orderItemPageSchema>;
