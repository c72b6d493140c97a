import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Credential } from '../core/access/caller.ts';
import { endSessions, findSessionCaller } from '../features/sessions/repository.ts';

/** The access token of a login: a JWT, whose session is looked up. */
export const sessionCredential: Credential = {
  matches: (token) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token),
  async find(app, token, workspaceId) {
    const claims = readClaims(app, token);
    return claims && findSessionCaller(app.db, claims, workspaceId);
  },
  isWorthLookingUp: (app, token) => readClaims(app, token) !== undefined,
  endAll: endSessions,
};

const claimsSchema = z.object({ sub: z.uuid(), sid: z.uuid() });

function readClaims(app: FastifyInstance, token: string) {
  try {
    return claimsSchema.parse(app.jwt.verify(token));
  } catch {
    return undefined;
  }
}
