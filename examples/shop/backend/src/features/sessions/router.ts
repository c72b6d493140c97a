import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { rememberDevice } from '../../core/accounts/device.ts';
import { sessionService } from './dependencies.ts';
import {
  loginResponseSchema,
  loginSchema,
  refreshSchema,
  sessionParamsSchema,
  sessionResponseSchema,
} from './schemas.ts';
import type { Device, OpenedSession } from './service.ts';

export const sessionsRouter: FastifyPluginAsyncZod = async (app) => {
  const service = sessionService(app);

  const withToken = ({ sessionId, ...opened }: OpenedSession) => ({
    ...opened,
    token: app.jwt.sign({ sub: opened.user.id, sid: sessionId }),
    expiresIn: app.settings.tokens.lifetime,
  });

  app.post(
    '/auth/login',
    {
      config: {
        public: 'this is where the token comes from',
        rateLimit: { max: 10, timeWindow: '1 minute' },
      },
      preHandler: app.limitByAccount,
      schema: {
        operationId: 'auth_login',
        summary: 'Log in',
        description:
          'Answers with a `token` for the header `Authorization: Bearer …`, and a `refreshToken` for the time after it.',
        body: loginSchema,
        response: { 200: loginResponseSchema },
      },
    },
    async (request, reply) => {
      const opened = await service.logIn(request.body, deviceOf(request));
      rememberDevice(request, reply, request.body.email);
      return withToken(opened);
    },
  );

  app.post(
    '/auth/refresh',
    {
      config: {
        public: 'the refresh token in the body says who is asking',
        rateLimit: { max: 60, timeWindow: '1 minute' },
      },
      schema: {
        operationId: 'auth_refresh',
        summary: 'Exchange a refresh token for the next pair of tokens',
        description: 'A refresh token works once.',
        body: refreshSchema,
        response: { 200: loginResponseSchema },
      },
    },
    async (request) => withToken(await service.refresh(request.body.refreshToken)),
  );

  app.post(
    '/auth/logout',
    {
      config: { authenticated: true },
      schema: { operationId: 'auth_logout', summary: 'Log out', response: { 204: z.null() } },
    },
    ({ user }) => service.logOut(user),
  );

  app.post(
    '/auth/logout-everywhere',
    {
      config: { authenticated: true },
      schema: {
        operationId: 'auth_logout-everywhere',
        summary: 'Log out on every device',
        response: { 204: z.null() },
      },
    },
    ({ user }) => service.logOutEverywhere(user.id),
  );

  app.get(
    '/sessions',
    {
      config: { authenticated: true },
      schema: {
        operationId: 'sessions_list',
        summary: 'List your logins',
        response: { 200: z.array(sessionResponseSchema) },
      },
    },
    ({ user }) => service.list(user),
  );

  app.delete(
    '/sessions/:sessionId',
    {
      config: { authenticated: true },
      schema: {
        operationId: 'sessions_remove',
        summary: 'End one of your logins',
        params: sessionParamsSchema,
        response: { 204: z.null() },
      },
    },
    ({ user, params }) => service.remove(user.id, params.sessionId),
  );
};

/** A name longer than the column is cut: it is shown to people only. */
const deviceOf = ({ ip, headers }: FastifyRequest): Device => ({
  ipAddress: ip,
  userAgent: headers['user-agent']?.slice(0, 255) ?? null,
});
