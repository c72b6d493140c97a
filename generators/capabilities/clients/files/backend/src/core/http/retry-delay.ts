/** An external service answered with a status that says no. */
export class RefusedRequest extends Error {
  readonly status: number;
  readonly retryAfter: string | null;

  constructor(status: number, retryAfter: string | null) {
    super(`The service answered ${String(status)}.`);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

const attempts = 3;
/** Nobody waits longer than this for an answer. */
const longestDelay = 10_000;
/** What may be over in a moment: too many requests, and a service that is down or restarts. */
const passing: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/**
 * How many milliseconds to wait before another attempt, or `undefined` where none is worth it. A service that says
 * when to come again is believed. Otherwise the wait is random below a limit that doubles, so that many callers do
 * not come back at the same moment.
 */
export function retryDelay(error: unknown, attempt: number): number | undefined {
  if (attempt >= attempts || !isPassing(error)) return undefined;
  const told = error instanceof RefusedRequest ? millisecondsUntil(error.retryAfter) : undefined;
  if (told !== undefined) return told > longestDelay ? undefined : told;
  return Math.random() * 100 * 2 ** attempt;
}

function isPassing(error: unknown): boolean {
  if (error instanceof RefusedRequest) return passing.has(error.status);
  // `fetch` throws a TypeError where it cannot reach the service.
  return error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError');
}

/** `Retry-After` is a number of seconds or a date. */
function millisecondsUntil(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  const milliseconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}
