import { z } from 'zod';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';
import { text } from '../../core/values/text.ts';
import { linkToken } from '../account-links/schemas.ts';

const role = z.string().max(63);

export const invitationParamsSchema = workspaceParamsSchema.extend({
  invitationId: z.uuid(),
});

export const invitationCreateSchema = z.strictObject({ email: z.email().max(255), role }).meta({
  id: 'InvitationCreate',
  examples: [{ email: 'grace@example.com', role: 'member' }],
});

export const invitationResponseSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    role,
    createdAt: z.date(),
    expiresAt: z.date(),
  })
  .meta({ id: 'Invitation' });

/** The token is in the body, for addresses stand in logs. */
export const invitationTokenSchema = z
  .strictObject({ token: linkToken })
  .meta({ id: 'InvitationToken' });

export const invitationPreviewSchema = z
  .object({
    workspaceName: z.string(),
    inviterName: z.string(),
    email: z.string(),
    role,
  })
  .meta({ id: 'InvitationPreview' });

export const invitationRegistrationSchema = z
  .strictObject({
    token: linkToken,
    name: text.line({ max: 255 }),
    password: z.string().min(12).max(1024),
  })
  .meta({ id: 'InvitationRegistration' });

export const invitationAcceptedSchema = z
  .object({ workspaceId: z.uuid() })
  .meta({ id: 'InvitationAccepted' });

export type InvitationCreate = z.output<typeof invitationCreateSchema>;
export type InvitationRegistration = z.output<typeof invitationRegistrationSchema>;
