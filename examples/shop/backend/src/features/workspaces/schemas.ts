import { z } from 'zod';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';
import { pageSchema } from '../../core/values/pagination.ts';
import { text } from '../../core/values/text.ts';

const role = z.string().max(63);

export const workspaceCreateSchema = z
  .strictObject({ name: text.line({ max: 255 }) })
  .meta({ id: 'WorkspaceCreate', examples: [{ name: 'Acme' }] });

export const workspaceUpdateSchema = workspaceCreateSchema.meta({ id: 'WorkspaceUpdate' });

export const workspaceResponseSchema = z
  .object({ id: z.uuid(), name: z.string(), role })
  .meta({ id: 'Workspace' });

/** With what the caller may do there, and the apps that are enabled, by slug. */
export const workspaceDetailSchema = workspaceResponseSchema
  .extend({ permissions: z.array(z.string()), apps: z.array(z.string()) })
  .meta({ id: 'WorkspaceDetail' });

export const appParamsSchema = workspaceParamsSchema.extend({ slug: z.string().max(100) });

export const appUpdateSchema = z
  .strictObject({ isEnabled: z.boolean() })
  .meta({ id: 'WorkspaceAppUpdate', examples: [{ isEnabled: false }] });

export const appResponseSchema = z
  .object({ slug: z.string(), isEnabled: z.boolean() })
  .meta({ id: 'WorkspaceApp' });

export const memberCreateSchema = z.strictObject({ email: z.email().max(255), role }).meta({
  id: 'WorkspaceMemberCreate',
  examples: [{ email: 'grace@example.com', role: 'member' }],
});

export const memberParamsSchema = workspaceParamsSchema.extend({ userId: z.uuid().toLowerCase() });

export const memberUpdateSchema = z
  .strictObject({ role })
  .meta({ id: 'WorkspaceMemberUpdate', examples: [{ role: 'viewer' }] });

export const memberResponseSchema = z
  .object({ userId: z.uuid(), email: z.string(), name: z.string(), role })
  .meta({ id: 'WorkspaceMember' });

export const memberPageSchema = pageSchema(memberResponseSchema).meta({
  id: 'WorkspaceMemberPage',
});

export const roleResponseSchema = z
  .object({ name: z.string(), permissions: z.array(z.string()), isBuiltIn: z.boolean() })
  .meta({ id: 'Role' });

export type WorkspaceCreate = z.output<typeof workspaceCreateSchema>;
export type AppUpdate = z.output<typeof appUpdateSchema>;
export type MemberCreate = z.output<typeof memberCreateSchema>;
export type MemberUpdate = z.output<typeof memberUpdateSchema>;
