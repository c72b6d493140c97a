import { z } from 'zod';

export const loginSchema = z
  .strictObject({ email: z.string().max(255), password: z.string().max(1024) })
  .meta({ id: 'LoginRequest' });

export const userResponseSchema = z
  .object({ id: z.uuid(), email: z.string(), name: z.string() })
  .meta({ id: 'User' });

export const loginResponseSchema = z
  .object({ token: z.string(), user: userResponseSchema })
  .meta({ id: 'LoginResponse' });

export type Login = z.output<typeof loginSchema>;
export type UserResponse = z.output<typeof userResponseSchema>;
