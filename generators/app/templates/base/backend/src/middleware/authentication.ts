import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Caller } from '../core/access/caller.ts';
import { findCaller, isWorthLookingUp, tokenOf, type FindCaller } from '../core/access/find-caller.ts';
import { UnauthenticatedError } from '../core/http/errors.ts';
import type { Settings } from '../core/settings/read-settings.ts';
import { refuseExcess } from '../core/http/limits.ts';
import { beforeEveryRoute } from '../core/http/middleware.ts';
import { hashSecret } from '../core/accounts/secrets.ts';
import { workspaceParamsSchema } from '../core/access/workspace-params.ts';

/**
 * Finds out who is asking, for every route that is not public. The session of a token is looked up on every request, so
 * that one which was ended opens nothing from that moment on, unless something remembers callers. Where the route asks for a
 * permission, the same query finds the caller's role.
 *
 * Wrong credentials count against their address. From one that sent too many nothing is looked up any more but what was
 * given out here, as its signature says: behind one address there may be many people.
 */
export function registerAuthentication(app: FastifyInstance, { rateLimit }: Settings) {
  const count = app.createRateLimit({ max: rateLimit.requestsPerMinute, allowList: [] });
  const look: FindCaller = (token, workspaceId) => findCaller(app, token, workspaceId);
  const find = app.rememberCallers?.(look) ?? look;
  // What was refused once holds never again: what has ended does not come back.
  const refused = new LRUCache<string, true>({ max: 10_000 });
  const mayHold = (token = '') => !refused.has(hashSecret(token)) && isWorthLookingUp(app, token);
  beforeEveryRoute(app, async (request, reply) => {
    if (request.routeOptions.config.public !== undefined) return;
    // Somebody has found out already, such as pages with a cookie of their own.
    if ((request.user as Caller | null) !== null) return;
    const token = tokenOf(request);
    const before = await count(request, { increment: false });
    const isTried = !before.isAllowed && before.remaining === 0;
    if (isTried && !mayHold(token)) refuseExcess(reply, before);
    const caller = await find(token, workspaceOf(request));
    if (caller !== undefined) {
      request.user = caller;
      return;
    }
    if (token !== undefined) refused.set(hashSecret(token), true);
    const failures = await count(request);
    if (!failures.isAllowed && failures.isExceeded) refuseExcess(reply, failures);
    throw new UnauthenticatedError();
  });
}

/** The workspace in which the route needs a permission. What is no id is none that anybody is a member of. */
function workspaceOf({ params, routeOptions }: FastifyRequest): string | undefined {
  if (routeOptions.config.permission === undefined) return undefined;
  return workspaceParamsSchema.safeParse(params).data?.workspaceId;
}
