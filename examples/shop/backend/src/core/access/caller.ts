import type { systemRole } from '../../features/users/model.ts';
import type { RoleGrant } from './roles.ts';

export type SystemRole = (typeof systemRole.enumValues)[number];

/** Who is asking, as a credential has proven it. */
export interface Caller {
  /** The user, also where a program acts for them. */
  readonly id: string;
  readonly systemRole: SystemRole;
  /** The session of a login. */
  readonly sessionId?: string;
  /**
   * What a program was given of what the user may do, by slug: it acts in workspaces only. What the user lost since, it has no
   * more either. Undefined for people, who have everything that their role gives.
   */
  readonly scopes?: readonly string[];
  /** In the workspace that the request is about, where they are a member of it. */
  readonly role?: RoleGrant | undefined;
}
