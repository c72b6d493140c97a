import { z } from 'zod';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';
import { pageSchema } from '../../core/values/pagination.ts';
import { shortList } from '../../core/values/short-list.ts';
import { text } from '../../core/values/text.ts';

const role = z.string().max(63);

export const workspaceCreateSchema = z
  .strictObject({ name: text.line({ max: 255 }) })
  .meta({ id: 'WorkspaceCreate', examples: [{ name: 'Acme' }] });

export const workspaceResponseSchema = z
  .object({ id: z.uuid(), name: z.string(), role })
  .meta({ id: 'Workspace' });

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

/** A role is named as those of the templates are: no two look alike, and it can stand in a path. */
const roleName = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/);

/** Slugs, see `GET …/permissions`. */
const permissions = shortList(z.string().max(255), { max: 1000 });

export const roleParamsSchema = workspaceParamsSchema.extend({ name: roleName });

export const roleCreateSchema = z
  .strictObject({ name: roleName, permissions })
  .meta({ id: 'RoleCreate', examples: [{ name: 'auditor', permissions: ['can_view_roles'] }] });

export const roleUpdateSchema = roleCreateSchema.partial().meta({ id: 'RoleUpdate' });

export const roleResponseSchema = z
  .object({ name: z.string(), permissions: z.array(z.string()), isBuiltIn: z.boolean() })
  .meta({ id: 'Role' });

export const permissionResponseSchema = z
  .object({ slug: z.string(), category: z.string(), description: z.string() })
  .meta({ id: 'Permission' });

export type WorkspaceCreate = z.output<typeof workspaceCreateSchema>;
export type MemberCreate = z.output<typeof memberCreateSchema>;
export type MemberUpdate = z.output<typeof memberUpdateSchema>;
export type RoleCreate = z.output<typeof roleCreateSchema>;
export type RoleUpdate = z.output<typeof roleUpdateSchema>;
