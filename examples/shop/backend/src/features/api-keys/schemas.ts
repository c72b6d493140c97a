import { z } from 'zod';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';
import { pageSchema } from '../../core/values/pagination.ts';
import { shortList } from '../../core/values/short-list.ts';
import { text } from '../../core/values/text.ts';

export const apiKeyParamsSchema = workspaceParamsSchema.extend({ apiKeyId: z.uuid() });

/** `scopes` are slugs of permissions. A key without an end would be forgotten, so each has one. */
export const apiKeyCreateSchema = z
  .strictObject({
    name: text.line({ max: 255 }),
    scopes: shortList(z.string().max(63), { min: 1, max: 100 }),
    expiresInDays: z.int().min(1).max(365).default(90),
  })
  .meta({
    id: 'ApiKeyCreate',
    examples: [{ name: 'Nightly report', scopes: ['can_view_workspace'], expiresInDays: 90 }],
  });

export const apiKeyResponseSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string(),
    scopes: z.array(z.string()),
    createdById: z.uuid(),
    createdByEmail: z.string(),
    expiresAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'ApiKey' });

/** `token` is the key itself. It is shown this once. */
export const apiKeyCreatedSchema = z
  .object({
    id: z.uuid(),
    prefix: z.string(),
    scopes: z.array(z.string()),
    expiresAt: z.iso.datetime(),
    token: z.string(),
  })
  .meta({ id: 'ApiKeyCreated' });

export const apiKeyScopeSchema = z
  .object({ slug: z.string(), category: z.string(), description: z.string() })
  .meta({ id: 'ApiKeyScope' });

export const apiKeyPageSchema = pageSchema(apiKeyResponseSchema).meta({ id: 'ApiKeyPage' });

export type ApiKeyCreate = z.output<typeof apiKeyCreateSchema>;
export type ApiKeyCreated = z.output<typeof apiKeyCreatedSchema>;
export type ApiKeyResponse = z.output<typeof apiKeyResponseSchema>;
export type ApiKeyPage = z.output<typeof apiKeyPageSchema>;
