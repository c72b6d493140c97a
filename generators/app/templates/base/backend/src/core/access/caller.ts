import type { systemRole } from '../../features/users/model.ts';
import type { RoleGrant } from './roles.ts';

export type SystemRole = (typeof systemRole.enumValues)[number];

/** Who is asking, as the authentication has proven it. */
export interface Caller {
  /** The user, also where a key acts for them. */
  readonly id: string;
  readonly systemRole: SystemRole;
  /** The session of a login; a call with an API key has none. */
  readonly sessionId?: string;
  readonly apiKey?: ApiKeyGrant;
  /** In the workspace that the request is about, where they are a member of it. */
  readonly role?: RoleGrant | undefined;
}

/** What an API key was given. What its maker lost since, it has no more either. */
export interface ApiKeyGrant {
  readonly id: string;
  readonly workspaceId: string;
  readonly scopes: readonly string[];
}
