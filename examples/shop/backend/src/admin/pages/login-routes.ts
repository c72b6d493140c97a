import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { rememberDevice } from '../../core/accounts/device.ts';
import { privateCookie } from '../../core/accounts/private-cookie.ts';
import { smallestBodyLimit } from '../../core/http/body-limits.ts';
import { ForbiddenError, UnauthenticatedError } from '../../core/http/errors.ts';
import { sessionService } from '../../features/sessions/dependencies.ts';
import { loginPage } from './login-page.ts';
import { bare } from './page.ts';
import { cookieName, findAdmin, isFromHere, signCookie } from './session.ts';

const open = { public: 'this is where people log in' } as const;
const limited = { ...open, rateLimit: { max: 10, timeWindow: '1 minute' } } as const;

/** What is no login at all is answered like a wrong one. */
const loginSchema = z
  .object({ email: z.string().max(255), password: z.string().max(1024) })
  .catch({ email: '', password: '' });

const fault = 'No administrator has this email and password.';

export async function loginRoutes(app: FastifyInstance): Promise<void> {
  const service = sessionService(app);
  const { sessionLifetime: maxAge } = app.settings.tokens;
  const [preHandler, bodyLimit] = [app.limitByAccount, smallestBodyLimit];

  app.get('/login', { config: open }, () => bare('Log in', loginPage()));

  app.post('/login', { config: limited, bodyLimit, preHandler }, async (request, reply) => {
    if (!isFromHere(request)) throw new ForbiddenError('Log in on the page of this site.');
    const login = loginSchema.parse(request.body);
    const userAgent = request.headers['user-agent']?.slice(0, 255) ?? null;
    const device = { userAgent, ipAddress: request.ip };
    const opened = await service.logIn(login, device).catch(unlessWrong);
    if (opened === undefined) return refuse(reply, login.email);
    const cookie = signCookie(app, opened.user.id, opened.sessionId);
    if (await findAdmin(app, cookie)) {
      const options = { ...cookieOptions(request), maxAge };
      rememberDevice(request, reply, login.email);
      return reply.setCookie(cookieName, cookie, options).redirect('/admin', 303);
    }
    await service.remove(opened.user.id, opened.sessionId);
    return refuse(reply, login.email);
  });
}

/** For those who are logged in: the form shows that it is theirs, as every other. */
export async function logoutRoute(app: FastifyInstance): Promise<void> {
  const rule = { config: { systemPermission: 'can_use_admin_pages' } } as const;
  app.post('/logout', rule, async (request, reply) => {
    await sessionService(app).logOut(request.user);
    return reply.clearCookie(cookieName, cookieOptions(request)).redirect('/admin/login', 303);
  });
}

const cookieOptions = (request: FastifyRequest) => privateCookie(request, '/admin');

/** Whoever is no administrator learns nothing about the password. */
const refuse = (reply: FastifyReply, email: string) =>
  reply.code(401).send(bare('Log in', loginPage({ email, fault })));

function unlessWrong(error: unknown): undefined {
  if (!(error instanceof UnauthenticatedError)) throw error;
}
