import { createHash } from 'node:crypto';

const unsigned = '0'.repeat(64);

/** A generated text with its signature, made as the generator's own script makes it. */
export function signed(body: string): string {
  const text = `/** @generated paxx-signature sha256:${unsigned} */\n${body}`;
  return text.replace(unsigned, createHash('sha256').update(text).digest('hex'));
}
