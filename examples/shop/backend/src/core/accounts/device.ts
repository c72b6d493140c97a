import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { privateCookie } from './private-cookie.ts';
import { hashSecret } from './secrets.ts';

/** A token for this is none for anything else. */
const audience = 'device';
const days = 180;

const claimsSchema = z.object({ sub: z.string(), sid: z.uuid() });

/** What stands for an account, whether it exists or not: nobody can tell the email by it. */
export const accountOf = (email: string): string => hashSecret(email.trim().toLowerCase());

/**
 * The device on which somebody has logged in to the account before, by a cookie that proves nothing else. Who has it needs
 * the password as everybody does, but strangers who try theirs do not stand in the way.
 */
export function deviceFor(
  { cookies: { device }, server }: Pick<FastifyRequest, 'cookies' | 'server'>,
  account: string,
): string | undefined {
  if (device === undefined) return undefined;
  try {
    const { sub, sid } = claimsSchema.parse(server.jwt.verify(device, { allowedAud: audience }));
    return sub === account ? sid : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the device that has just logged in. */
export function rememberDevice(request: FastifyRequest, reply: FastifyReply, email: string): void {
  const sub = accountOf(email);
  const sid = deviceFor(request, sub) ?? randomUUID();
  const maxAge = days * 86_400;
  const token = request.server.jwt.sign({ sub, sid }, { aud: audience, expiresIn: maxAge });
  reply.setCookie('device', token, { ...privateCookie(request, '/'), maxAge });
}
