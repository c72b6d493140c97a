import type { ApiConfig } from './api';

/**
 * The API answers below the page's own origin. `api.setSecurityData(token)` signs in, `null` signs out. An operation without
 * an answer names no format, yet the problem that refuses it is JSON.
 */
export const apiConfig: ApiConfig<string> = {
  baseUrl: '',
  baseApiParams: { secure: true, format: 'json' },
  securityWorker: (token) =>
    token === null ? {} : { headers: { authorization: `Bearer ${token}` } },
};
