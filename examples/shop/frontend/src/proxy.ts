import createIntlProxy from 'next-intl/middleware';
import { type NextRequest, NextResponse } from 'next/server';
import { backendUrl } from './backend-url';
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
  return request.nextUrl.pathname.startsWith('/api/') ? toBackend(request) : toPage(request);
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
  // Everything but Next's own files, those with an ending and what load balancers ask; the API whatever it is called with.
  matcher: ['/api/:path*', '/((?!api|_next|health$|.*\\..*).*)'],
};
