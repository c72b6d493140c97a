import { authorization } from './access-token';
import { refresh } from './refresh';

/**
 * Fetch for the API's client. A request whose token has expired is sent once more with the next one; however many expire
 * at the same time, one of them fetches it.
 */
export const fetchWithSession: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const used = new Headers(init?.headers).get('authorization');
  if (response.status !== 401 || used === null) return response;
  const isStale = authorization()['authorization'] !== used;
  if (!isStale && (await refresh()) === undefined) return response;
  // Nobody reads the refusal; it would keep its connection.
  await response.body?.cancel();
  return fetch(input, {
    ...init,
    headers: { ...Object.fromEntries(new Headers(init?.headers)), ...authorization() },
  });
};
