import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Caller } from '../../core/access/caller.ts';
import { hashSecret } from '../../core/accounts/secrets.ts';
import { hasSystemPermission } from '../../core/permissions.ts';
import { findSessionCaller } from '../../features/sessions/repository.ts';
import { product } from './product.ts';

export const cookieName = 'admin';

/** A token for these pages is none for the API, and the other way round. */
const audience = `${product}-admin`;

const claimsSchema = z.object({ sub: z.uuid(), sid: z.uuid() });

/** The cookie of a session. It lasts as long as the session, which can be ended at any time. */
export function signCookie({ jwt, settings }: FastifyInstance, sub: string, sid: string): string {
  return jwt.sign({ sub, sid }, { aud: audience, expiresIn: settings.tokens.sessionLifetime });
}

/** Who is logged in here and may be: looked up on every request. */
export async function findAdmin(
  app: FastifyInstance,
  cookie: string | undefined,
): Promise<Caller | undefined> {
  const claims = cookie === undefined ? undefined : readClaims(app, cookie);
  const caller = claims && (await findSessionCaller(app.db, claims));
  return caller && mayEnter(caller) ? caller : undefined;
}

const mayEnter = ({ systemRole }: Caller): boolean =>
  hasSystemPermission(systemRole, 'can_use_admin_pages');

function readClaims({ jwt }: FastifyInstance, cookie: string) {
  try {
    return claimsSchema.parse(jwt.verify(cookie, { allowedAud: audience }));
  } catch {
    return undefined;
  }
}

/** What a form must bring along. Only pages of this session know it, because only they are shown it. */
export const csrfOf = ({ cookies }: Pick<FastifyRequest, 'cookies'>): string =>
  hashSecret(`csrf ${cookies[cookieName] ?? ''}`);

/** Browsers say which page sends a form. One of another site has no business here, not even at the login. */
export function isFromHere({ headers, host }: Pick<FastifyRequest, 'headers' | 'host'>): boolean {
  return headers.origin === undefined || URL.parse(headers.origin)?.host === host;
}
