import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import { missing, showError } from './error-page.ts';
import { requireAdmin, requireOwnForm } from './guard.ts';
import { loginRoutes } from './login-routes.ts';
import { routes } from './routes.ts';
import { icon, style } from './style.ts';

const headers = {
  /** Nothing but these pages' own style: no script, no frame, no form to elsewhere. */
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
  /** Without a referrer, browsers would not say either which page sends a form. */
  'referrer-policy': 'same-origin',
};

/**
 * Pages for those who run the application. A browser has a cookie for them that no script can read and no other site
 * can make it send; every form shows besides that one of these pages has made it.
 */
export async function adminRouter(app: FastifyInstance): Promise<void> {
  app.addHook('onRoute', (route) => {
    route.schema = { ...route.schema, hide: true };
  });
  await app.register(formbody);
  app.setErrorHandler(showError);
  app.setNotFoundHandler(() => {
    throw missing();
  });
  app.addHook('onRequest', async (_, reply) => {
    reply.headers(headers).type('text/html; charset=utf-8');
  });
  const open = { config: { public: 'colours are no secret' } } as const;
  app.get('/style.css', open, (_, reply) => reply.type('text/css').send(style));
  app.get('/icon.svg', open, (_, reply) => reply.type('image/svg+xml').send(icon));
  await app.register(loginRoutes);
  await app.register(async (inside) => {
    inside.addHook('onRequest', requireAdmin);
    inside.addHook('preHandler', requireOwnForm);
    for (const plugin of routes) await inside.register(plugin);
  });
}
