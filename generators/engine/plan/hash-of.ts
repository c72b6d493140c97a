import { createHash } from 'node:crypto';

/** The SHA-256 of a text's UTF-8 bytes, or of the bytes given, in lower-case hex. */
export function hashOf(contents: string | Uint8Array): string {
  return createHash('sha256').update(contents).digest('hex');
}
