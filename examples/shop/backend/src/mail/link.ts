import type { Settings } from '../core/settings/read-settings.ts';

/**
 * A link of a mail. It begins as the settings say and never as a request does: who writes another `Host` would be sent the
 * token of somebody else. The token stands behind `#`, which no browser sends to a server or to the next site.
 */
export const linkTo = (
  { publicUrl }: Settings['mail'],
  { locale, page, token }: Readonly<Record<'locale' | 'page' | 'token', string>>,
): string => `${publicUrl}/${locale}/${page}#${token}`;
