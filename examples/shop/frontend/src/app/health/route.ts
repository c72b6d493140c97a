import { backendUrl } from '@/backend-url';

// Asked anew each time.
export const dynamic = 'force-dynamic';

/** Whether anybody can be served: the web is up, and the API that it needs says the same of itself. */
export async function GET() {
  const isReady = await fetch(new URL('/health', backendUrl()), {
    signal: AbortSignal.timeout(2_000),
  }).then(
    ({ ok }) => ok,
    () => false,
  );
  return Response.json(
    { status: isReady ? 'ok' : 'unavailable' },
    { status: isReady ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
