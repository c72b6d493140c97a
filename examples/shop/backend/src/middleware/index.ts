import type { Middleware } from '../core/http/middleware.ts';
import { registerAccess } from './access.ts';
import { registerAdmin } from './admin.ts';
import { registerAuthentication } from './authentication.ts';
import { registerCors } from './cors.ts';
import { registerDevMailbox } from './dev-mailbox.ts';
import { registerDocumentation } from './documentation.ts';
import { registerEmailConfirmation } from './email-confirmation.ts';
import { registerOpenapi } from './openapi.ts';
import { registerRateLimit } from './rate-limit.ts';
import { registerRequestId } from './request-id.ts';
import { registerSecurityHeaders } from './security-headers.ts';
import { registerSingularHeaders } from './singular-headers.ts';
import { registerTokens } from './tokens.ts';
import { registerUserLimit } from './user-limit.ts';

/**
 * In the order in which a request meets them. The order is deliberate:
 *
 * - the request's id and the security headers are on every answer, refusals included;
 * - two headers of a kind that may be there once are refused before anybody goes by one of them;
 * - CORS answers preflight requests, which carry no token and cost nothing;
 * - the rate limit counts a caller before anything about them is looked up;
 * - authentication reads the token, so the tokens come first;
 * - the limit by user needs a user, and access comes behind it: refusals count, too;
 * - the document of the API sees the routes that are registered after it.
 */
export const middleware = {
  requestId: registerRequestId,
  securityHeaders: registerSecurityHeaders,
  singularHeaders: registerSingularHeaders,
  cors: registerCors,
  rateLimit: registerRateLimit,
  tokens: registerTokens,
  authentication: registerAuthentication,
  userLimit: registerUserLimit,
  access: registerAccess,
  openapi: registerOpenapi,
  admin: registerAdmin,
  documentation: registerDocumentation,
  devMailbox: registerDevMailbox,
  emailConfirmation: registerEmailConfirmation,
} satisfies Record<string, Middleware>;
