import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';

/** Argon2id with the memory and time that OWASP's password storage cheat sheet recommends. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(normalizePassword(password), cost);
}

/**
 * Whether the password fits the hash. Without a hash a stand-in is checked, so that the answer for an
 * unknown user takes as long as the one for a wrong password.
 */
export async function isPasswordOf(hashed: string | undefined, password: string): Promise<boolean> {
  const isCorrect = await verify(hashed ?? (await standIn), normalizePassword(password));
  return hashed !== undefined && isCorrect;
}

/**
 * The same password from every keyboard (RFC 8265, OpaqueString): composed letters, and one kind of space. Nothing else
 * is changed, because every character that somebody chose makes it stronger.
 */
const normalizePassword = (password: string): string =>
  password.replaceAll(/\p{Zs}/gu, ' ').normalize('NFC');

/** What is tried first on somebody's account. */
export function isObvious(
  password: string,
  { email, name }: { email: string; name: string },
): boolean {
  const obvious = [email, email.split('@')[0], name].map((text) => text?.toLowerCase());
  return obvious.includes(password.trim().toLowerCase());
}

const standIn = hashPassword(randomBytes(16).toString('hex'));
