import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, ForbiddenError, NotFoundError } from '../../core/errors.ts';
import { html } from './html.ts';
import { loginRoutes } from './login-routes.ts';
import { cookieName, csrfOf, findAdmin, isFromHere } from './login.ts';
import { bare } from './page.ts';
import { style } from './style.ts';
import { tableRoutes } from './table-routes.ts';
import { taskRoutes } from './task-routes.ts';

/** Nothing but these pages' own style: no script, no frame, no form to elsewhere. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * Pages for those who run the application. A browser has a cookie for them that no script can read and no other site
 * can make it send; every form shows besides that one of these pages has made it.
 */
export async function adminRouter(app: FastifyInstance): Promise<void> {
  if (!app.settings.admin.isEnabled) return;
  app.addHook('onRoute', (route) => {
    route.schema = { ...route.schema, hide: true };
  });
  await app.register(cookie);
  await app.register(formbody);
  app.setErrorHandler(showError);
  app.addHook('onRequest', async (_, reply) => {
    reply
      .headers({ 'content-security-policy': policy, 'cache-control': 'no-store' })
      .type('text/html');
  });
  const open = { config: { public: 'colours are no secret' } } as const;
  app.get('/style.css', open, async (_, reply) => reply.type('text/css').send(style));
  await app.register(loginRoutes);
  await app.register(async (inside) => {
    inside.addHook('onRequest', requireAdmin);
    inside.addHook('preHandler', requireOwnForm);
    await inside.register(tableRoutes);
    await inside.register(taskRoutes);
  });
}

/** Who is known by the cookie needs no token. What they may do is looked at as for every route. */
async function requireAdmin(request: FastifyRequest, reply: FastifyReply) {
  const caller = await findAdmin(request.server, request.cookies[cookieName]);
  if (caller === undefined) return reply.redirect('/admin/login');
  request.user = caller;
}

async function requireOwnForm(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET') return;
  const { csrf } = (request.body ?? {}) as { csrf?: unknown };
  const isOwn = csrf === csrfOf(request.cookies[cookieName] ?? '');
  if (!isOwn || !isFromHere(request))
    throw new ForbiddenError('This form is too old. Load it again.');
}

function showError(
  error: Error & { statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const isKnown = error instanceof DomainError;
  const status = error instanceof NotFoundError ? 404 : isKnown ? 403 : (error.statusCode ?? 500);
  if (status >= 500) request.log.error({ err: error }, 'admin page failed');
  const text = status >= 500 ? 'Something went wrong on our side.' : error.message;
  return reply
    .code(status)
    .type('text/html')
    .send(
      bare(
        'Error',
        html`<main class="login" id="content">
          <h1>That did not work</h1>
          <p>${text}</p>
          <p><a href="/admin">Back to the start</a></p>
        </main>`,
      ),
    );
}
