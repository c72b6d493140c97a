import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { limitByUser } from '../../core/http/limits.ts';
import { userService } from './dependencies.ts';
import {
  emailChangeSchema,
  passwordChangeSchema,
  profileUpdateSchema,
  registrationSchema,
  userResponseSchema,
} from './schemas.ts';

/** Whoever has a token only shall not find out the password. */
const guarded = { authenticated: true, rateLimit: limitByUser(10) } as const;

export const usersRouter: FastifyPluginAsyncZod = async (app) => {
  const service = userService(app);

  app.post(
    '/auth/register',
    {
      config: {
        public: 'newcomers have no account yet',
        rateLimit: { max: 10, timeWindow: '1 minute' },
      },
      schema: {
        operationId: 'auth_register',
        summary: 'Make an account',
        description: 'The password has at least twelve characters. Log in afterwards.',
        body: registrationSchema,
        response: { 201: userResponseSchema },
      },
    },
    (request) => service.register(request.body),
  );

  app.get(
    '/users/me',
    {
      config: { authenticated: true },
      schema: {
        operationId: 'users_me',
        summary: 'See your account',
        response: { 200: userResponseSchema },
      },
    },
    ({ user }) => service.get(user.id),
  );

  app.patch(
    '/users/me',
    {
      config: { authenticated: true },
      schema: {
        operationId: 'users_update-me',
        summary: 'Change your name',
        body: profileUpdateSchema,
        response: { 200: userResponseSchema },
      },
    },
    ({ user, body }) => service.update(user.id, body),
  );

  app.post(
    '/users/me/email',
    {
      config: guarded,
      schema: {
        operationId: 'users_change-email',
        summary: 'Change the email that you log in with',
        body: emailChangeSchema,
        response: { 200: userResponseSchema },
      },
    },
    ({ user, body }) => service.changeEmail(user.id, body),
  );

  app.post(
    '/users/me/password',
    {
      config: guarded,
      schema: {
        operationId: 'users_change-password',
        summary: 'Change your password',
        body: passwordChangeSchema,
        response: { 204: z.null() },
      },
    },
    ({ user, body }) => service.changePassword(user, body),
  );
};
