import createIntlProxy from 'next-intl/middleware';
import { type NextRequest, NextResponse } from 'next/server';
import { backendUrl } from './backend-url';
import { locales } from './i18n/locales';
import { routing } from './i18n/routing';
import { contentSecurityPolicy } from './security-policy';

const withLocale = createIntlProxy(routing);

/**
 * The one door of the site. A page gets its language and a policy of its own; a call of the API goes on to the backend, so
 * that both have one origin and the cookie of the session belongs to it.
 *
 *     /api/v1/… ─▶ BACKEND_URL          /workspaces ─▶ /en/workspaces ─▶ the page, with a nonce
 */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (pathname.startsWith('/api/')) return toBackend(request);
  return isFile(pathname) ? NextResponse.next() : toPage(request);
}

/** A file has an ending, and no language in front: a page has its policy, whatever is in its address. */
function isFile(pathname: string): boolean {
  const [, first = ''] = pathname.split('/');
  return pathname.includes('.') && !Object.hasOwn(locales, first);
}

function toBackend({ nextUrl, headers }: NextRequest) {
  const forwarded = new Headers(headers);
  for (const name of internalHeaders) forwarded.delete(name);
  return NextResponse.rewrite(new URL(nextUrl.pathname + nextUrl.search, backendUrl()), {
    request: { headers: forwarded },
  });
}

/** What only this server says to itself; from a browser it is a lie. */
const internalHeaders = ['x-nonce', 'x-middleware-subrequest', 'x-real-ip'];

function toPage(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  request.headers.set('x-nonce', nonce);
  // Next reads the nonce for its own scripts from the policy of the request.
  request.headers.set('content-security-policy', policy);
  const response = withLocale(request);
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', 'private, no-store');
  return response;
}

export const config = {
  // Everything but Next's own files and what load balancers ask.
  matcher: '/((?!_next/|health$).*)',
};
