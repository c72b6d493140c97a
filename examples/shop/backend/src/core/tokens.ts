import jwt from '@fastify/jwt';
import type { FastifyInstance } from 'fastify';
import type { TokenSettings } from '../settings.ts';

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: { sub: string };
    user: { id: string };
  }
}

const issuer = 'shop';
const audience = 'shop-api';

/** Signs and verifies tokens. Algorithm, issuer and audience are pinned on both sides. */
export async function registerTokens(app: FastifyInstance, settings: TokenSettings) {
  await app.register(jwt, {
    secret: settings.secret,
    sign: { algorithm: 'HS256', iss: issuer, aud: audience, expiresIn: settings.expiresIn },
    verify: {
      algorithms: ['HS256'],
      allowedIss: issuer,
      allowedAud: audience,
      // A claim that is not there would be taken for one that fits.
      requiredClaims: ['sub', 'iss', 'aud', 'exp'],
    },
    formatUser: ({ sub }) => ({ id: sub }),
  });
}
