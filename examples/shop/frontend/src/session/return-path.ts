const base = 'http://own.invalid';

/**
 * Where to go after logging in: the path that a page put into its address, if it is one of this site. What leads elsewhere,
 * however it is spelt (`//evil.example`, `/\evil.example`, `javascript:…`), leads to the start.
 */
export function returnPath(wanted: string | null | undefined): string {
  if (wanted?.startsWith('/') !== true || !URL.canParse(wanted, base)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, base);
  // Dots may leave two slashes at the beginning, which a browser takes for another site.
  return origin === base && !pathname.startsWith('//') ? pathname + search + hash : '/';
}
