import type { Readable } from 'node:stream';
import { InvalidInputError } from './http/errors.ts';

/** Files by their keys, such as `invoices/2026/one.pdf`. A storage does not know whose they are. */
export interface Storage {
  put(key: string, content: Uint8Array, contentType: string): Promise<void>;
  get(key: string): Promise<Buffer | undefined>;
  stream(key: string): Promise<Readable | undefined>;
  /** What is not there is removed already. */
  remove(key: string): Promise<void>;
  /** An address that works without an account, for a while; `undefined` where a storage has no addresses. */
  signedUrl(key: string, seconds: number): Promise<string | undefined>;
}

/** A key leads nowhere but into the storage: no "..", nothing hidden, nothing that a URL would spell otherwise. */
export function checkedKey(key: string): string {
  const isPlain =
    key.length <= 500 && key.split('/').every((segment) => /^\w[\w.-]*$/.test(segment));
  if (isPlain) return key;
  throw new InvalidInputError('invalid_file_name', 'A file cannot be called so.');
}
