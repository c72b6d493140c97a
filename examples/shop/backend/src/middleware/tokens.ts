import cookie from '@fastify/cookie';
import jwt from '@fastify/jwt';
import type { FastifyInstance } from 'fastify';
import type { Caller } from '../core/access/caller.ts';
import type { Settings } from '../core/settings/read-settings.ts';

declare module '@fastify/jwt' {
  interface FastifyJWT {
    /** The user, and the session that the token belongs to. */
    payload: { sub: string; sid: string };
    user: Caller;
  }
}

const issuer = 'shop';
const audience = 'shop-api';

/**
 * Signs and verifies access tokens. Algorithm, issuer and audience are pinned on both sides. What browsers keep for later,
 * such as a refresh token, comes in cookies.
 */
export async function registerTokens(app: FastifyInstance, { tokens: settings }: Settings) {
  await app.register(cookie);
  await app.register(jwt, {
    secret: settings.secret,
    sign: { algorithm: 'HS256', iss: issuer, aud: audience, expiresIn: settings.lifetime },
    verify: {
      algorithms: ['HS256'],
      allowedIss: issuer,
      allowedAud: audience,
      // A claim that is not there would be taken for one that fits.
      requiredClaims: ['sub', 'sid', 'iss', 'aud', 'exp'],
    },
  });
}
