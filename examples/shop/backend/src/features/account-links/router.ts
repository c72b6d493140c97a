import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { limitByUser } from '../../core/http/limits.ts';
import { languageOf } from '../../mail/language.ts';
import { askToConfirmIn } from './ask-to-confirm.ts';
import { accountLinkService } from './dependencies.ts';
import {
  confirmationSchema,
  emailStateSchema,
  resetRequestSchema,
  resetSchema,
} from './schemas.ts';

const limited = { max: 10, timeWindow: '1 minute' } as const;

export const accountLinksRouter: FastifyPluginAsyncZod = async (app) => {
  const service = accountLinkService(app);
  const askToConfirm = askToConfirmIn(app);

  app.post(
    '/auth/password/forgot',
    {
      config: {
        public: 'whoever forgot the password has no token',
        rateLimit: limited,
      },
      preHandler: app.limitByAccount,
      schema: {
        operationId: 'auth_forgot-password',
        summary: 'Ask for a new password',
        description:
          'A mail with a link is sent if there is such an account. The answer is the same, and as fast, if not.',
        body: resetRequestSchema,
        response: { 204: z.null() },
      },
    },
    async (request) => {
      const { email } = request.body;
      app.mailer.later(() => service.sendReset(email, languageOf(request)));
    },
  );

  app.post(
    '/auth/password/reset',
    {
      config: { public: 'the link says who is asking', rateLimit: limited },
      schema: {
        operationId: 'auth_reset-password',
        summary: 'Choose a new password',
        description: 'With the token of the link, which works once. All sessions end.',
        body: resetSchema,
        response: { 204: z.null() },
      },
    },
    ({ body }) => service.reset(body),
  );

  app.post(
    '/auth/email/confirm',
    {
      config: { public: 'the link says who is asking', rateLimit: limited },
      schema: {
        operationId: 'auth_confirm-email',
        summary: 'Confirm an email',
        description: 'With the token of the link, which works once.',
        body: confirmationSchema,
        response: { 204: z.null() },
      },
    },
    ({ body }) => service.confirm(body.token),
  );

  app.get(
    '/users/me/email',
    {
      config: { authenticated: true },
      schema: {
        operationId: 'users_email-state',
        summary: 'See whether your email is confirmed',
        response: { 200: emailStateSchema },
      },
    },
    ({ user }) => service.getState(user.id),
  );

  app.post(
    '/users/me/email/confirmation',
    {
      config: { authenticated: true, rateLimit: limitByUser(5) },
      schema: {
        operationId: 'users_send-confirmation',
        summary: 'Have the link sent again that confirms your email',
        response: { 204: z.null() },
      },
    },
    async (request) => void askToConfirm(request.user, request),
  );
};
