import { createHash } from 'node:crypto';

const header = /@generated paxx-signature sha256:([0-9a-f]{64})/;
const unsigned = '0'.repeat(64);

export type SignatureCheck = 'valid' | 'edited' | 'unsigned';

/**
 * Whether a generated text is as its generator wrote it. The signature in its header covers the whole text, its own
 * digits read as zeros; line ends and the byte order mark belong to the checkout and do not count.
 */
export function checkSignature(text: string): SignatureCheck {
  const found = header.exec(text)?.[1];
  if (found === undefined) return 'unsigned';
  const signed = text
    .replace(found, unsigned)
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  return createHash('sha256').update(signed).digest('hex') === found ? 'valid' : 'edited';
}
