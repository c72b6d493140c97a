import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuseExcess } from './refuse-excess.ts';
import { hashSecret } from './secrets.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** One count for every door that leads to a login. */
    readonly limitByAccount: ReturnType<typeof limitByAccount>;
  }
}

/**
 * Attempts to log in to one account, from all addresses together: right and wrong ones, so that many at a time cannot
 * slip through. Emails without an account are counted alike, and tell nobody that they have none. Whoever is logged in
 * stays so: a stranger who tries on and on keeps the owner from new logins only.
 */
export function limitByAccount(app: FastifyInstance) {
  const count = app.createRateLimit({
    max: app.settings.rateLimit.loginsPerHour,
    timeWindow: '1 hour',
    keyGenerator: ({ body }) => `login ${hashSecret(emailIn(body))}`,
    allowList: [],
  });
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const attempts = await count(request);
    if (!attempts.isAllowed && attempts.isExceeded) refuseExcess(reply, attempts);
  };
}

/** As the login looks it up. */
function emailIn(body: unknown): string {
  const { email } = (body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? email.trim().toLowerCase() : '';
}
