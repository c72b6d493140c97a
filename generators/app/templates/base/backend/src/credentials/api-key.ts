import { isApiKey, isSignedKey } from '../core/access/api-key.ts';
import type { Credential } from '../core/access/credential.ts';
import { hashSecret } from '../core/accounts/secrets.ts';
import { findApiKeyCaller, revokeAllKeys } from '../features/api-keys/repository.ts';

/** The key of a program, which acts for its maker in one workspace. */
export const apiKeyCredential: Credential = {
  header: 'x-api-key',
  matches: isApiKey,
  find: ({ db }, token, workspaceId) => findApiKeyCaller(db, hashSecret(token), workspaceId),
  isWorthLookingUp: ({ settings }, token) => isSignedKey(token, settings.tokens.secret),
  endAll: revokeAllKeys,
};
