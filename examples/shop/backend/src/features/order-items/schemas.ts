import { z } from 'zod';
import type { AnswerFields, RequestFields } from '../../core/access/exposure.ts';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';
import { exportQuerySchema, listQuerySchema } from '../../core/lists/list-query.ts';
import { momentSchema } from '../../core/values/moment.ts';
import { pageSchema } from '../../core/values/pagination.ts';
import { text } from '../../core/values/text.ts';
import { orderItemExposure, orderItems, type OrderItem, type NewOrderItem } from './model.ts';

/** What a request may hold; a change may leave out any of it. */
const orderItemFields = {
  title: text.line({ max: 255 }),
  quantity: z.int32(),
  gift: z.boolean().optional(),
  notes: text.paragraphs({ max: 10000 }).nullish(),
} satisfies RequestFields<NewOrderItem, typeof orderItemExposure>;

export const orderItemParamsSchema = workspaceParamsSchema.extend({ orderItemId: z.uuid() });

export const orderItemCreateSchema = z
  .strictObject(orderItemFields)
  .meta({ id: 'OrderItemCreate' });

export const orderItemUpdateSchema = z
  .strictObject(orderItemFields)
  .partial()
  // As it was when somebody began to change it: where it is another one by now, the change is refused.
  .extend({ updatedAt: momentSchema.optional() })
  .meta({ id: 'OrderItemUpdate' });

/** What is answered of a row. Everything else that a row has stays here. */
export const orderItemResponseSchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    quantity: z.int32(),
    gift: z.boolean(),
    notes: z.string().nullable(),
    createdAt: z.date(),
    updatedAt: z.date(),
  } satisfies AnswerFields<OrderItem, typeof orderItemExposure>)
  .meta({ id: 'OrderItem' });

export const orderItemPageSchema = pageSchema(orderItemResponseSchema).meta({
  id: 'OrderItemPage',
});

/** Those that were removed and are kept, each with the moment of its removal. */
export const orderItemRemovedPageSchema = pageSchema(
  orderItemResponseSchema
    .extend({ deletedAt: z.date().nullable() })
    .meta({ id: 'RemovedOrderItem' }),
).meta({ id: 'RemovedOrderItemPage' });

/** A list is searched, filtered and sorted by the columns that are answered. */
export const orderItemListQuerySchema = listQuerySchema(orderItems, orderItemExposure);

export const orderItemExportQuerySchema = exportQuerySchema(orderItems, orderItemExposure);

export type OrderItemCreate = z.output<typeof orderItemCreateSchema>;
export type OrderItemUpdate = z.output<typeof orderItemUpdateSchema>;
