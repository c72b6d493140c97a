const extension = /\.(?:[cm]?[jt]s|[jt]sx)$/;

/**
 * A relative specifier that ends as its neighbours do, where they all agree: with `.ts`, with `.js`, or with nothing.
 * A project that compiles to `.js` would not build with another spelling.
 *
 * @example specifierLike('../users/router.ts', ['../invoices/router.js']) // '../users/router.js'
 */
export function specifierLike(specifier: string, neighbours: readonly string[]): string {
  if (!specifier.startsWith('.') || specifier.endsWith('.json')) return specifier;
  const files = neighbours.filter(
    (one) => one.startsWith('.') && !/\.[a-z]*(?:json|css|scss|svg)$/.test(one),
  );
  const endings = new Set(files.map((one) => extension.exec(one)?.[0] ?? ''));
  const [ending] = endings;
  return endings.size === 1 && ending !== undefined ? specifier.replace(extension, '') + ending : specifier;
}
