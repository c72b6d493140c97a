import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';
import { limitByUser } from '../../core/http/limits.ts';
import { languageOf } from '../../mail/language.ts';
import { invitationService } from './dependencies.ts';
import {
  invitationAcceptedSchema,
  invitationCreateSchema,
  invitationParamsSchema,
  invitationPreviewSchema,
  invitationRegistrationSchema,
  invitationResponseSchema,
  invitationTokenSchema,
} from './schemas.ts';

const limited = { max: 10, timeWindow: '1 minute' } as const;

/** Mails go to people who have not asked for them, so one user sends few. */
const mailsOfUser = { ...limitByUser(30), timeWindow: '1 hour' } as const;

export const invitationsRouter: FastifyPluginAsyncZod = async (app) => {
  const service = invitationService(app);

  app.get(
    '/workspaces/:workspaceId/invitations',
    {
      config: { permission: 'can_manage_members' },
      schema: {
        operationId: 'invitations_list',
        summary: 'List the invitations to a workspace',
        description: 'Those that wait to be accepted, the newest first.',
        params: workspaceParamsSchema,
        response: { 200: z.array(invitationResponseSchema) },
      },
    },
    ({ params }) => service.list(params.workspaceId),
  );

  app.post(
    '/workspaces/:workspaceId/invitations',
    {
      config: { permission: 'can_manage_members', rateLimit: mailsOfUser },
      schema: {
        operationId: 'invitations_create',
        summary: 'Invite somebody to a workspace',
        description:
          'By mail, with or without an account. Who is invited again gets another link, and the earlier one works no more.',
        params: workspaceParamsSchema,
        body: invitationCreateSchema,
        response: { 201: invitationResponseSchema },
      },
    },
    (request) =>
      service.create(request.params.workspaceId, request.body, {
        userId: request.user.id,
        held: request.permissions,
        locale: languageOf(request),
      }),
  );

  app.delete(
    '/workspaces/:workspaceId/invitations/:invitationId',
    {
      config: { permission: 'can_manage_members' },
      schema: {
        operationId: 'invitations_withdraw',
        summary: 'Withdraw an invitation',
        params: invitationParamsSchema,
        response: { 204: z.null() },
      },
    },
    ({ params }) => service.withdraw(params.workspaceId, params.invitationId),
  );

  app.post(
    '/invitations/preview',
    {
      config: {
        public: 'the link says who is asking',
        rateLimit: { ...limited, max: 30 },
      },
      schema: {
        operationId: 'invitations_preview',
        summary: 'See what an invitation is about',
        body: invitationTokenSchema,
        response: { 200: invitationPreviewSchema },
      },
    },
    ({ body }) => service.preview(body.token),
  );

  app.post(
    '/invitations/accept',
    {
      config: { authenticated: true, rateLimit: limitByUser(10) },
      schema: {
        operationId: 'invitations_accept',
        summary: 'Accept an invitation',
        description: 'It is for the email that it was sent to.',
        body: invitationTokenSchema,
        response: { 200: invitationAcceptedSchema },
      },
    },
    ({ body, user }) => service.accept(body.token, user.id),
  );

  app.post(
    '/invitations/register',
    {
      config: { public: 'newcomers have no account yet', rateLimit: limited },
      schema: {
        operationId: 'invitations_register',
        summary: 'Make an account with an invitation, and accept it',
        description: 'Also where registration is closed. Log in afterwards.',
        body: invitationRegistrationSchema,
        response: { 201: invitationAcceptedSchema },
      },
    },
    ({ body }) => service.register(body),
  );
};
