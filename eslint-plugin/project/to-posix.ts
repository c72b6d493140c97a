import { sep } from 'node:path';

/** Paths inside a project are spelled with `/` everywhere; the platform's separator ends here. */
export function toPosix(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
