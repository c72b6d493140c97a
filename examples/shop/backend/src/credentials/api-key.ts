import { isApiKey, isSignedKey } from '../core/access/api-key.ts';
import type { Credential } from '../core/access/caller.ts';
import { hashSecret } from '../core/accounts/secrets.ts';
import { findApiKeyCaller, revokeKeysOf } from '../features/api-keys/repository.ts';

/** The key of a program: it acts for its maker, in one workspace. */
export const apiKeyCredential: Credential = {
  header: 'x-api-key',
  matches: isApiKey,
  find: ({ db }, key, workspaceId) => findApiKeyCaller(db, hashSecret(key), workspaceId),
  isWorthLookingUp: ({ settings }, key) => isSignedKey(key, settings.tokens.secret),
  // Whoever knew the password may have made keys, so none of them is kept.
  endAll: (db, userId) => revokeKeysOf(db, userId),
};
