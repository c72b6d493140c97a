import { z } from 'zod';

/** What a link carries. */
export const linkToken = z.string().max(100);

export const resetRequestSchema = z.strictObject({ email: z.email().max(255) }).meta({
  id: 'PasswordResetRequest',
  examples: [{ email: 'ada@example.com' }],
});

export const resetSchema = z
  .strictObject({ token: linkToken, newPassword: z.string().min(12).max(1024) })
  .meta({ id: 'PasswordReset' });

export const confirmationSchema = z
  .strictObject({ token: linkToken })
  .meta({ id: 'EmailConfirmation' });

export const emailStateSchema = z.object({ isConfirmed: z.boolean() }).meta({ id: 'EmailState' });

export type Reset = z.output<typeof resetSchema>;
