import { z } from 'zod';
import { text } from '../../core/values/text.ts';

const name = text.line({ max: 255 });
const email = z.email().max(255);

/** Length is what makes a password strong; the service refuses the obvious ones. Argon2 gets no more than a kilobyte. */
const newPassword = z.string().min(12).max(1024);

export const registrationSchema = z.strictObject({ email, name, password: newPassword }).meta({
  id: 'Registration',
  examples: [{ email: 'ada@example.com', name: 'Ada', password: 'a long and secret phrase' }],
});

export const profileUpdateSchema = z.strictObject({ name }).meta({ id: 'ProfileUpdate' });

const currentPassword = z.string().max(1024);

export const emailChangeSchema = z
  .strictObject({ email, currentPassword })
  .meta({ id: 'EmailChange' });

export const passwordChangeSchema = z
  .strictObject({ currentPassword, newPassword })
  .meta({ id: 'PasswordChange' });

export const userResponseSchema = z
  .object({ id: z.uuid(), email: z.string(), name: z.string() })
  .meta({ id: 'User' });

export type Registration = z.output<typeof registrationSchema>;
export type ProfileUpdate = z.output<typeof profileUpdateSchema>;
export type EmailChange = z.output<typeof emailChangeSchema>;
export type PasswordChange = z.output<typeof passwordChangeSchema>;
