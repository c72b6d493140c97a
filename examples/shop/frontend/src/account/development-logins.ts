export interface DevelopmentLogin {
  readonly email: string;
  readonly password: string;
}

/**
 * The accounts that whoever started this server has named to be tried, each a click on the login page:
 * `DEVELOPMENT_LOGINS="admin@example.com viewer@example.com"`, with one `DEVELOPMENT_PASSWORD`. In production there are none,
 * whatever is named.
 */
export function developmentLogins(): readonly DevelopmentLogin[] {
  if (process.env.NODE_ENV === 'production') return [];
  const emails = process.env['DEVELOPMENT_LOGINS']?.split(/\s+/).filter(Boolean) ?? [];
  const password = process.env['DEVELOPMENT_PASSWORD'];
  return password === undefined ? [] : emails.map((email) => ({ email, password }));
}
