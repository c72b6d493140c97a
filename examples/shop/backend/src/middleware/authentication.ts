import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isApiKey } from '../core/api-key.ts';
import type { Caller } from '../core/caller.ts';
import { credentialsOf } from '../core/credentials.ts';
import { UnauthenticatedError } from '../core/errors.ts';
import type { Settings } from '../core/read-settings.ts';
import { refuseExcess } from '../core/refuse-excess.ts';
import { hashSecret } from '../core/secrets.ts';
import { findApiKeyCaller } from '../features/api-keys/repository.ts';
import { findSessionCaller } from '../features/sessions/repository.ts';

/**
 * Finds out who is asking, for every route that is not public. The session of a token is looked up on every request, so
 * that one which was ended opens nothing from that moment on.
 *
 * Wrong credentials count against their address, and an address that sent too many is refused before anything is
 * looked up.
 */
export function registerAuthentication(app: FastifyInstance, { rateLimit }: Settings) {
  const count = app.createRateLimit({ max: rateLimit.requestsPerMinute, allowList: [] });
  const authenticate = async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.routeOptions.config.public !== undefined) return;
    // The admin pages know already, by their cookie.
    if ((request.user as Caller | null) !== null) return;
    const before = await count(request, { increment: false });
    if (!before.isAllowed && before.remaining === 0) refuseExcess(reply, before);
    const caller = await findCaller(app, credentialsOf(request));
    if (caller !== undefined) {
      request.user = caller;
      return;
    }
    const failures = await count(request);
    if (!failures.isAllowed && failures.isExceeded) refuseExcess(reply, failures);
    throw new UnauthenticatedError();
  };
  app.addHook('onRoute', (route) => {
    route.onRequest = [route.onRequest ?? [], authenticate].flat();
  });
}

/** Whom the access token or API key proves. */
export async function findCaller(
  app: FastifyInstance,
  credentials: string | undefined,
): Promise<Caller | undefined> {
  if (credentials === undefined) return undefined;
  if (isApiKey(credentials)) return findApiKeyCaller(app.db, hashSecret(credentials));
  const claims = readClaims(app, credentials);
  return claims && findSessionCaller(app.db, claims);
}

const claimsSchema = z.object({ sub: z.uuid(), sid: z.uuid() });

function readClaims(app: FastifyInstance, token: string) {
  try {
    return claimsSchema.parse(app.jwt.verify(token));
  } catch {
    return undefined;
  }
}
