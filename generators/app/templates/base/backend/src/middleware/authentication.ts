import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { isApiKey, isSignedKey } from '../core/access/api-key.ts';
import type { Caller } from '../core/access/caller.ts';
import { credentialsOf } from '../core/access/credentials.ts';
import { UnauthenticatedError } from '../core/http/errors.ts';
import type { Settings } from '../core/settings/read-settings.ts';
import { refuseExcess } from '../core/accounts/refuse-excess.ts';
import { rememberCallers } from '../core/access/remember-callers.ts';
import { hashSecret } from '../core/accounts/secrets.ts';
import { workspaceParamsSchema } from '../core/access/workspace-params.ts';
import { findApiKeyCaller } from '../features/api-keys/repository.ts';
import { findSessionCaller } from '../features/sessions/repository.ts';

/**
 * Finds out who is asking, for every route that is not public. The session of a token is looked up on every request, so
 * that one which was ended opens nothing from that moment on, or ACCESS_CACHE_SECONDS later. Where the route asks for a
 * permission, the same query finds the caller's role.
 *
 * Wrong credentials count against their address. From one that sent too many nothing is looked up any more but what was
 * given out here, as its signature says: behind one address there may be many people.
 */
export function registerAuthentication(app: FastifyInstance, { rateLimit, accounts }: Settings) {
  const count = app.createRateLimit({ max: rateLimit.requestsPerMinute, allowList: [] });
  const find = rememberCallers(
    (credentials, workspaceId) => findCaller(app, credentials, workspaceId),
    accounts.accessCacheSeconds,
  );
  const refused: Refused = new LRUCache({ max: 10_000 });
  const authenticate = async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.routeOptions.config.public !== undefined) return;
    // A hook of its own has found out already, such as by a cookie of its pages.
    if ((request.user as Caller | null) !== null) return;
    const credentials = credentialsOf(request);
    const before = await count(request, { increment: false });
    const isTried = !before.isAllowed && before.remaining === 0;
    if (isTried && !isWorthLookingUp(app, refused, credentials)) refuseExcess(reply, before);
    const caller = await find(credentials, workspaceOf(request));
    if (caller !== undefined) {
      request.user = caller;
      return;
    }
    if (credentials !== undefined) refused.set(hashSecret(credentials), true);
    const failures = await count(request);
    if (!failures.isAllowed && failures.isExceeded) refuseExcess(reply, failures);
    throw new UnauthenticatedError();
  };
  app.addHook('onRoute', (route) => {
    route.onRequest = [route.onRequest ?? [], authenticate].flat();
  });
}

/** The workspace in which the route needs a permission. What is no id is none that anybody is a member of. */
function workspaceOf({ params, routeOptions }: FastifyRequest): string | undefined {
  if (routeOptions.config.permission === undefined) return undefined;
  return workspaceParamsSchema.safeParse(params).data?.workspaceId;
}

/** Whom the access token or API key proves, and which role they have in the workspace. */
export async function findCaller(
  app: FastifyInstance,
  credentials: string | undefined,
  workspaceId?: string,
): Promise<Caller | undefined> {
  if (credentials === undefined) return undefined;
  if (isApiKey(credentials)) return findApiKeyCaller(app.db, hashSecret(credentials), workspaceId);
  const claims = readClaims(app, credentials);
  return claims && findSessionCaller(app.db, claims, workspaceId);
}

/** What was refused once holds never again: sessions, and the keys of an account, do not come back. */
type Refused = LRUCache<string, true>;

/** Whether the credentials were given out here, and may still hold. */
function isWorthLookingUp(app: FastifyInstance, refused: Refused, credentials = ''): boolean {
  if (refused.has(hashSecret(credentials))) return false;
  return (
    isSignedKey(credentials, app.settings.tokens.secret) || readClaims(app, credentials) !== undefined
  );
}

const claimsSchema = z.object({ sub: z.uuid(), sid: z.uuid() });

function readClaims(app: FastifyInstance, token: string) {
  try {
    return claimsSchema.parse(app.jwt.verify(token));
  } catch {
    return undefined;
  }
}
