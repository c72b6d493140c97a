import { createHmac } from 'node:crypto';
import { newSecret } from '../accounts/secrets.ts';

/**
 * `shop_1f3a9c07_` and a secret. The first word lets scanners recognise a key that leaked into a repository,
 * and the second lets people recognise theirs in a list.
 * It is made of the secret by a key of this server, so that junk can be told from what was given out here.
 */
export function newApiKey(signingSecret: string): { token: string; prefix: string } {
  const secret = newSecret();
  const prefix = `shop_${signatureOf(secret, signingSecret)}`;
  return { token: `${prefix}_${secret}`, prefix };
}

/** Whether the key was given out here, as far as that can be told without the database. */
export function isSignedKey(text: string, signingSecret: string): boolean {
  const [signature, secret] = [text.slice(-52, -44), text.slice(-43)];
  return isApiKey(text) && signature === signatureOf(secret, signingSecret);
}

const signatureOf = (secret: string, signingSecret: string): string =>
  createHmac('sha256', signingSecret).update(`api key ${secret}`).digest('hex').slice(0, 8);

export function isApiKey(text: string): boolean {
  return /^shop_[0-9a-f]{8}_[\w-]{43}$/.test(text);
}
