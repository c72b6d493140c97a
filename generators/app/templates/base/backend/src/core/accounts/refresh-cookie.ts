import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConflictError, ForbiddenError, UnauthenticatedError } from '../http/errors.ts';
import { privateCookie } from './private-cookie.ts';

const name = 'refresh_token';

/** Nothing but the routes that exchange or end a login is sent the cookie. */
const optionsFor = (request: FastifyRequest) => privateCookie(request, '/api/v1/auth');

/** The refresh token that a browser keeps, out of reach for every script. */
export const refreshTokenIn = ({ cookies }: FastifyRequest): string | undefined => cookies[name];

/** Moves the refresh token out of an answer into the cookie, which lasts as long as the session. */
export function keepRefreshToken<Answer extends { refreshToken: string; expiresAt: Date }>(
  request: FastifyRequest,
  reply: FastifyReply,
  { refreshToken, ...answer }: Answer,
) {
  const maxAge = Math.ceil((answer.expiresAt.getTime() - Date.now()) / 1000);
  reply.setCookie(name, refreshToken, { ...optionsFor(request), maxAge });
  return answer;
}

export function forgetRefreshToken(request: FastifyRequest, reply: FastifyReply): void {
  if (refreshTokenIn(request) !== undefined) reply.clearCookie(name, optionsFor(request));
}

/** What has ended is forgotten. Who came second may come again: another tab has got the next token in the same moment. */
export function explainRefusal(request: FastifyRequest, reply: FastifyReply, error: unknown): never {
  if (error instanceof UnauthenticatedError) forgetRefreshToken(request, reply);
  if (error instanceof ConflictError) reply.header('retry-after', 1);
  throw error;
}

/**
 * Browsers say whose page sends a request. SameSite keeps the cookie from other sites, and this those that share a domain with
 * this one, too; a form cannot send JSON.
 */
export function refuseOtherSites({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'] ?? 'none';
  if (site === 'none' || site === 'same-origin') return;
  throw new ForbiddenError('Another site cannot do this.', 'cross_site');
}
