import { randomBytes } from 'node:crypto';
import { newSecret } from './secrets.ts';

/**
 * `shop_1f3a9c07_` and a secret. The first word lets scanners recognise a key that leaked into a repository,
 * and the second lets people recognise theirs in a list.
 */
export function newApiKey(): { token: string; prefix: string } {
  const prefix = `shop_${randomBytes(4).toString('hex')}`;
  return { token: `${prefix}_${newSecret()}`, prefix };
}

export function isApiKey(text: string): boolean {
  return /^shop_[0-9a-f]{8}_[\w-]{43}$/.test(text);
}
