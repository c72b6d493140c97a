import type { Credential } from '../core/access/caller.ts';
import { apiKeyCredential } from './api-key.ts';
import { resetLinkCredential } from './reset-link.ts';
import { sessionCredential } from './session.ts';

/** The ways to prove who one is; the first that knows the form of a token is asked. */
export const credentials = {
  session: sessionCredential,
  apiKey: apiKeyCredential,
  resetLink: resetLinkCredential,
} satisfies Record<string, Credential>;
