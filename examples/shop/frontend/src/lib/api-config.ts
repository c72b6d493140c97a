import { authorization } from '@/session/access-token';
import { fetchWithSession } from '@/session/fetch-with-session';
import type { ApiConfig } from './api';
import { inPageLanguage } from './page-language';

/**
 * The API answers below the page's own origin. An operation that wants a token gets the one of the session. An operation
 * without an answer names no format, yet the problem that refuses it is JSON.
 */
export const apiConfig: ApiConfig = {
  baseUrl: '',
  baseApiParams: { format: 'json' },
  securityWorker: () => ({ headers: authorization() }),
  customFetch: (input, init) => fetchWithSession(input, inPageLanguage(init)),
};
