import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, for what a program keeps: a refresh token. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is stored of a secret. One fast hash is right here: nobody can try 2^256 values, however fast. Passwords are
 * chosen by people and few in comparison, so they get a slow one, in `passwords.ts`.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
