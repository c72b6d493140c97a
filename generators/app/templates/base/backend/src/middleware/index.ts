import type { Middleware } from '../core/middleware.ts';
import { registerAccess } from './access.ts';
import { registerAuthentication } from './authentication.ts';
import { registerClientCache } from './client-cache.ts';
import { registerCors } from './cors.ts';
import { registerDocumentation } from './documentation.ts';
import { registerRateLimit } from './rate-limit.ts';
import { registerRequestId } from './request-id.ts';
import { registerSecurityHeaders } from './security-headers.ts';
import { registerTierLimit } from './tier-limit.ts';
import { registerTokens } from './tokens.ts';
import { registerWebSockets } from './web-sockets.ts';

/**
 * In the order in which a request meets them. The order is deliberate:
 *
 * - the request's id, the security headers and what clients may keep are on every answer, refusals included;
 * - CORS answers preflight requests, which carry no token and cost nothing;
 * - the rate limit counts a caller before anything about them is looked up;
 * - authentication reads the token, so the tokens come first;
 * - the limit by user needs a user, and access comes behind it: refusals count, too;
 * - a WebSocket begins as a request, and everything above applies to it;
 * - the documentation sees the routes that are registered after it.
 */
export const middleware = {
  requestId: registerRequestId,
  securityHeaders: registerSecurityHeaders,
  clientCache: registerClientCache,
  cors: registerCors,
  rateLimit: registerRateLimit,
  tokens: registerTokens,
  authentication: registerAuthentication,
  tierLimit: registerTierLimit,
  access: registerAccess,
  webSockets: registerWebSockets,
  documentation: registerDocumentation,
} satisfies Record<string, Middleware>;
