import { createHash } from 'node:crypto';
import type { Reader } from 'paxx-conventions';

/** What a generated file was made from, as its head says: `@source backend/openapi.json sha256:…`. */
export interface Source {
  readonly path: string;
  readonly digest: string;
}

export function sourceIn(text: string): Source | undefined {
  const [head = ''] = text.split('*/', 1);
  const [, path, digest] = /@source (\S+) sha256:([0-9a-f]{64})\b/.exec(head) ?? [];
  return path === undefined || digest === undefined ? undefined : { path, digest };
}

/** The digest of a text, whatever line ends and byte order mark a checkout gives it. */
export const digestReader: Reader<string> = {
  name: 'digest',
  read: (text) =>
    createHash('sha256')
      .update(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'))
      .digest('hex'),
};
