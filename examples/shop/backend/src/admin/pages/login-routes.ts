import type { FastifyInstance } from 'fastify';
import { ForbiddenError, UnauthenticatedError } from '../../core/errors.ts';
import { sessionService } from '../../features/sessions/dependencies.ts';
import { cookieName, findAdmin, isFromHere, loginPage, loginSchema, signCookie } from './login.ts';
import { bare } from './page.ts';

export async function loginRoutes(app: FastifyInstance): Promise<void> {
  const service = sessionService(app);
  const options = {
    path: '/admin',
    httpOnly: true,
    sameSite: 'strict',
    secure: app.settings.runtime.isProduction,
    maxAge: app.settings.tokens.sessionLifetime,
  } as const;

  const open = { config: { public: 'this is where people log in' } } as const;

  app.get('/login', open, () => bare('Log in', loginPage()));

  app.post(
    '/login',
    { config: { ...open.config, rateLimit: { max: 10, timeWindow: '1 minute' } } },
    async (request, reply) => {
      if (!isFromHere(request)) throw new ForbiddenError('Log in on this page.');
      const login = loginSchema.parse(request.body);
      const { headers, ip } = request;
      const device = { userAgent: headers['user-agent'] ?? null, ipAddress: ip };
      const opened = await service.logIn(login, device).catch(unlessWrong);
      const value = opened && signCookie(app, opened.user.id, opened.sessionId);
      if (opened && value !== undefined && (await findAdmin(app, value))) {
        return reply.setCookie(cookieName, value, options).redirect('/admin', 303);
      }
      if (opened) await service.remove(opened.user.id, opened.sessionId);
      return reply
        .code(401)
        .send(
          bare('Log in', loginPage(login.email, 'These are no credentials of an administrator.')),
        );
    },
  );

  app.post('/logout', open, async (request, reply) => {
    const caller = await findAdmin(app, request.cookies[cookieName]);
    if (caller && isFromHere(request)) await service.logOut(caller);
    return reply.clearCookie(cookieName, options).redirect('/admin/login', 303);
  });
}

function unlessWrong(error: unknown): undefined {
  if (!(error instanceof UnauthenticatedError)) throw error;
}
