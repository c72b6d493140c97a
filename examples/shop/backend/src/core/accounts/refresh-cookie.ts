import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConflictError, ForbiddenError, UnauthenticatedError } from '../http/errors.ts';
import { privateCookie } from './private-cookie.ts';

/** Programs keep the refresh token that a body gives them; browsers keep it in a cookie, out of reach for every script. */
type Place = 'body' | 'cookie';

const name = 'refresh_token';

/** Nothing but the routes that exchange or end a login is sent the cookie. */
const optionsFor = (request: FastifyRequest) => privateCookie(request, '/api/v1/auth');

/** The refresh token of a request, which its body may give. */
export const refreshTokenOf = ({ cookies }: FastifyRequest, given?: string) =>
  given === undefined
    ? ({ place: 'cookie', token: cookies[name] ?? '' } as const)
    : ({ place: 'body', token: given } as const);

/** The answer as it is, or without its refresh token, which the cookie keeps then for as long as the session lasts. */
export function handOver<Answer extends { refreshToken: string; expiresAt: Date }>(
  answer: Answer,
  place: Place,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  if (place === 'body') return answer;
  const { refreshToken, ...others } = answer;
  const maxAge = Math.ceil((answer.expiresAt.getTime() - Date.now()) / 1000);
  reply.setCookie(name, refreshToken, { ...optionsFor(request), maxAge });
  return others;
}

export function forgetRefreshToken(request: FastifyRequest, reply: FastifyReply): void {
  if (request.cookies[name] !== undefined) reply.clearCookie(name, optionsFor(request));
}

/** What has ended is forgotten. Who came second may come again: another tab has got the next token in the same moment. */
export const explainRefusal =
  (place: Place, request: FastifyRequest, reply: FastifyReply) =>
  (error: unknown): never => {
    const isEnded = place === 'cookie' && error instanceof UnauthenticatedError;
    if (isEnded) forgetRefreshToken(request, reply);
    if (error instanceof ConflictError) reply.header('retry-after', 1);
    throw error;
  };

/**
 * Browsers say whose page sends a request. SameSite keeps the cookie from other sites, and this those that share a domain with
 * this one, too; a form cannot send JSON.
 */
export function refuseOtherSites({ headers }: FastifyRequest, place: Place): void {
  const site = headers['sec-fetch-site'] ?? 'none';
  if (place === 'body' || site === 'none' || site === 'same-origin') return;
  throw new ForbiddenError('Another site cannot do this.', 'cross_site');
}
