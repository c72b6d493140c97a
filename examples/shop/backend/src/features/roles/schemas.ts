import { z } from 'zod';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';
import { shortList } from '../../core/values/short-list.ts';

/** A role is named as those of the templates are: no two look alike, and it can stand in a path. */
const roleName = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/);

/** Slugs, see `GET …/permissions`. */
const permissions = shortList(z.string().max(255), { max: 1000 });

export const roleParamsSchema = workspaceParamsSchema.extend({ name: roleName });

export const roleCreateSchema = z
  .strictObject({ name: roleName, permissions })
  .meta({ id: 'RoleCreate', examples: [{ name: 'auditor', permissions: ['can_view_roles'] }] });

export const roleUpdateSchema = roleCreateSchema.partial().meta({ id: 'RoleUpdate' });

export const permissionResponseSchema = z
  .object({ slug: z.string(), category: z.string(), description: z.string() })
  .meta({ id: 'Permission' });

export type RoleCreate = z.output<typeof roleCreateSchema>;
export type RoleUpdate = z.output<typeof roleUpdateSchema>;
