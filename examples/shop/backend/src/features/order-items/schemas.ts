import { z } from 'zod';
import type { AnswerFields, RequestFields } from '../../core/exposure.ts';
import { pageSchema } from '../../core/pagination.ts';
import { text } from '../../core/text.ts';
import { workspaceParamsSchema } from '../../core/workspace-params.ts';
import type { orderItemExposure, OrderItem, NewOrderItem } from './model.ts';

const fields = {
  title: text.line({ max: 255 }),
  quantity: z.int32(),
  gift: z.boolean(),
  notes: text.paragraphs({ max: 10000 }),
};

export const orderItemParamsSchema = workspaceParamsSchema.extend({ orderItemId: z.uuid() });

export const orderItemCreateSchema = z
  .strictObject({
    title: fields.title,
    quantity: fields.quantity,
    gift: fields.gift.optional(),
    notes: fields.notes.nullish(),
  } satisfies RequestFields<NewOrderItem, typeof orderItemExposure>)
  .meta({
    id: 'OrderItemCreate',
    examples: [{ title: 'title 1', quantity: 1, gift: true, notes: 'notes 1' }],
  });

export const orderItemUpdateSchema = z
  .strictObject({
    title: fields.title.optional(),
    quantity: fields.quantity.optional(),
    gift: fields.gift.optional(),
    notes: fields.notes.nullish(),
  } satisfies RequestFields<Partial<NewOrderItem>, typeof orderItemExposure>)
  .meta({
    id: 'OrderItemUpdate',
    examples: [{ title: 'title 2' }],
  });

export const orderItemResponseSchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    quantity: z.int32(),
    gift: z.boolean(),
    notes: z.string().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  } satisfies AnswerFields<OrderItem, typeof orderItemExposure>)
  .meta({ id: 'OrderItem' });

export const orderItemPageSchema = pageSchema(orderItemResponseSchema).meta({
  id: 'OrderItemPage',
});

export type OrderItemCreate = z.output<typeof orderItemCreateSchema>;
export type OrderItemUpdate = z.output<typeof orderItemUpdateSchema>;
export type OrderItemResponse = z.output<typeof orderItemResponseSchema>;
export type OrderItemPage = z.output<typeof orderItemPageSchema>;
