import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { limitByUser } from '../../core/http/limits.ts';
import { problemSchema } from '../../core/http/problem.ts';
import { userService } from './dependencies.ts';
import {
  passwordChangeSchema,
  profileUpdateSchema,
  registrationSchema,
  userResponseSchema,
} from './schemas.ts';

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
        tags: ['auth'],
        operationId: 'auth_register',
        summary: 'Make an account',
        description: 'The password has at least twelve characters. Log in afterwards.',
        body: registrationSchema,
        response: { 201: userResponseSchema, '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const user = await service.register(request.body);
      return reply.code(201).send(user);
    },
  );

  app.get(
    '/users/me',
    {
      config: { authenticated: true },
      schema: {
        tags: ['users'],
        operationId: 'users_me',
        summary: 'See your account',
        response: { 200: userResponseSchema, '4xx': problemSchema },
      },
    },
    ({ user }) => service.get(user.id),
  );

  app.patch(
    '/users/me',
    {
      config: { authenticated: true },
      schema: {
        tags: ['users'],
        operationId: 'users_update-me',
        summary: 'Change your name',
        body: profileUpdateSchema,
        response: { 200: userResponseSchema, '4xx': problemSchema },
      },
    },
    ({ user, body }) => service.update(user.id, body),
  );

  app.post(
    '/users/me/password',
    {
      // Whoever has a token only shall not find out the password.
      config: { authenticated: true, rateLimit: limitByUser(10) },
      schema: {
        tags: ['users'],
        operationId: 'users_change-password',
        summary: 'Change your password',
        body: passwordChangeSchema,
        response: { 204: z.null(), '4xx': problemSchema },
      },
    },
    async ({ user, body }, reply) => {
      await service.changePassword(user, body);
      return reply.code(204).send(null);
    },
  );
};
