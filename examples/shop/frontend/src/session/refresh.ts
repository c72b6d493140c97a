import type { LoginResponse, User } from '@/lib/api';
import { holdAccessToken } from './access-token';
import { announce } from './tabs';

let running: Promise<User | undefined> | undefined;

/**
 * Exchanges the cookie for the next access token, once for all who ask meanwhile. Says who is logged in, `undefined` when
 * nobody is (any more).
 * @throws when nobody can tell, as without a network; who was logged in still is
 */
export function refresh(): Promise<User | undefined> {
  running ??= oneTabAtATime(() => exchange()).finally(() => {
    running = undefined;
  });
  return running;
}

/** A refresh token works once. Tabs share it, so they take turns; without locks the backend's grace bears a collision. */
const oneTabAtATime = <Result>(work: () => Promise<Result>): Promise<Result> =>
  'locks' in navigator ? navigator.locks.request('session-refresh', work) : work();

/** Not through the client: it asks here for a new token, and would ask itself. */
async function exchange(attempts = 3): Promise<User | undefined> {
  const response = await fetch('/api/v1/auth/refresh', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  // An answer that nobody reads keeps its connection.
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.status === 401) return end();
  // Another tab was first by a moment; its cookie is on the way.
  if (response.status === 409 && attempts > 1) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return exchange(attempts - 1);
  }
  if (!response.ok) throw new Error(`The session could not be refreshed: ${response.status}.`);
  const { token, user } = answer as LoginResponse;
  holdAccessToken(token);
  return user;
}

function end(): undefined {
  holdAccessToken(undefined);
  announce('ended');
}
