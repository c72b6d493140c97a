import { z } from 'zod';
import { pageQuerySchema, pageSchema } from '../../core/values/pagination.ts';

const systemRole = z.enum(['user', 'admin']);

export const systemUserParamsSchema = z.object({ userId: z.uuid() });

export const systemUserQuerySchema = pageQuerySchema.safeExtend({
  email: z.string().max(255).toLowerCase().optional(),
});

export const systemUserUpdateSchema = z
  .strictObject({
    isActive: z.boolean().optional(),
    systemRole: systemRole.optional(),
  })
  .meta({ id: 'SystemUserUpdate' });

export const systemUserResponseSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    isActive: z.boolean(),
    systemRole,
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: 'SystemUser' });

export const systemUserPageSchema = pageSchema(systemUserResponseSchema).meta({
  id: 'SystemUserPage',
});

export type SystemUserQuery = z.output<typeof systemUserQuerySchema>;
export type SystemUserUpdate = z.output<typeof systemUserUpdateSchema>;
