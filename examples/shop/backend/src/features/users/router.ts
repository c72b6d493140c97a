import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { problemSchema } from '../../core/problem.ts';
import { userService } from './dependencies.ts';
import { loginSchema, loginResponseSchema, userResponseSchema } from './schemas.ts';

export const usersRouter: FastifyPluginAsyncZod = async (app) => {
  const service = userService(app);

  app.post(
    '/auth/login',
    {
      config: {
        public: 'this is where the token comes from',
        rateLimit: { max: 10, timeWindow: '1 minute' },
      },
      schema: {
        tags: ['auth'],
        operationId: 'auth_login',
        security: [],
        body: loginSchema,
        response: { 200: loginResponseSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      const user = await service.logIn(request.body);
      return { token: app.jwt.sign({ sub: user.id }), user };
    },
  );

  app.get(
    '/users/me',
    {
      config: { authenticated: true },
      schema: {
        tags: ['users'],
        operationId: 'users_me',
        response: { 200: userResponseSchema, '4xx': problemSchema },
      },
    },
    (request) => service.get(request.user.id),
  );
};
