import type { Credential } from '../core/access/caller.ts';
import { endResetLinks } from '../features/account-links/repository.ts';

/**
 * The link by which somebody chooses a new password. No request is sent under it; it is here because it ends with all else
 * that proves a user, as when they change their password or are deactivated.
 */
export const resetLinkCredential: Credential = {
  matches: () => false,
  find: async () => undefined,
  isWorthLookingUp: () => false,
  endAll: (db, userId) => endResetLinks(db, userId),
};
