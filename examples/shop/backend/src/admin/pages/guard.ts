import type { FastifyReply, FastifyRequest } from 'fastify';
import { ForbiddenError } from '../../core/http/errors.ts';
import { cookieName, csrfOf, findAdmin, isFromHere } from './session.ts';

/** Who is known by the cookie needs no token. What they may do is looked at as for every route. */
export async function requireAdmin(request: FastifyRequest, reply: FastifyReply) {
  const caller = await findAdmin(request.server, request.cookies[cookieName]);
  if (caller === undefined) return reply.redirect('/admin/login');
  request.user = caller;
}

/** A form that another page has made, or this one for another session, changes nothing. */
export async function requireOwnForm(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { csrf } = (request.body ?? {}) as { csrf?: unknown };
  if (csrf !== csrfOf(request) || !isFromHere(request)) {
    throw new ForbiddenError('This form is too old. Load it again.');
  }
}
