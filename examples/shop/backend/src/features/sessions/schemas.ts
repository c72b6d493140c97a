import { z } from 'zod';
import { userResponseSchema } from '../users/schemas.ts';

/** Programs keep the refresh token themselves. Browsers keep it in a cookie, where no script can read it. */
const refreshTokenIn = z.enum(['body', 'cookie']).default('body');

export const loginSchema = z
  .strictObject({ email: z.string().max(255), password: z.string().max(1024), refreshTokenIn })
  .meta({
    id: 'LoginRequest',
    examples: [{ email: 'ada@example.com', password: 'a long and secret phrase' }],
  });

/** Without a token, the one in the cookie is exchanged. */
export const refreshSchema = z
  .strictObject({ refreshToken: z.string().max(255).optional() })
  .meta({ id: 'RefreshRequest' });

/** `expiresIn` is the life of `token` in seconds. `refreshToken` works once, and gives the next one; a cookie may hold it. */
export const loginResponseSchema = z
  .object({
    token: z.string(),
    expiresIn: z.int(),
    refreshToken: z.string().optional(),
    user: userResponseSchema,
  })
  .meta({ id: 'LoginResponse' });

export const sessionParamsSchema = z.object({ sessionId: z.uuid() });

export const sessionResponseSchema = z
  .object({
    id: z.uuid(),
    userAgent: z.string().nullable(),
    ipAddress: z.string(),
    isCurrent: z.boolean(),
    createdAt: z.date(),
    lastUsedAt: z.date(),
    expiresAt: z.date(),
  })
  .meta({ id: 'Session' });

export type Login = Pick<z.output<typeof loginSchema>, 'email' | 'password'>;
