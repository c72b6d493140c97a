import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { rememberDevice } from '../../core/accounts/device.ts';
import {
  explainRefusal,
  forgetRefreshToken,
  handOver,
  refreshTokenOf,
  refuseOtherSites,
} from '../../core/accounts/refresh-cookie.ts';
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
          'Answers with a `token` for the header `Authorization: Bearer …`, and a `refreshToken` for the time after it, in the body or in a cookie.',
        body: loginSchema,
        response: { 200: loginResponseSchema },
      },
    },
    async (request, reply) => {
      const { email, refreshTokenIn: place } = request.body;
      refuseOtherSites(request, place);
      const opened = await service.logIn(request.body, deviceOf(request));
      rememberDevice(request, reply, email);
      return handOver(withToken(opened), place, request, reply);
    },
  );

  app.post(
    '/auth/refresh',
    {
      config: {
        public: 'the refresh token says who is asking',
        rateLimit: { max: 60, timeWindow: '1 minute' },
      },
      schema: {
        operationId: 'auth_refresh',
        summary: 'Exchange a refresh token for the next pair of tokens',
        description: 'A refresh token works once. The one in the cookie is exchanged for a `{}`.',
        body: refreshSchema,
        response: { 200: loginResponseSchema },
      },
    },
    async (request, reply) => {
      const { place, token } = refreshTokenOf(request, request.body.refreshToken);
      refuseOtherSites(request, place);
      const opened = await service.refresh(token).catch(explainRefusal(place, request, reply));
      return handOver(withToken(opened), place, request, reply);
    },
  );

  app.post(
    '/auth/logout',
    {
      config: { authenticated: true },
      schema: { operationId: 'auth_logout', summary: 'Log out', response: { 204: z.null() } },
    },
    (request, reply) => {
      forgetRefreshToken(request, reply);
      return service.logOut(request.user);
    },
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
    (request, reply) => {
      forgetRefreshToken(request, reply);
      return service.logOutEverywhere(request.user.id);
    },
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
