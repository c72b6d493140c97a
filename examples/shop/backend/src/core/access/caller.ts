import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/connection.ts';
import type { systemRole } from '../../features/users/model.ts';
import type { DisabledApps } from './apps.ts';
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
  /** What that workspace does without. */
  readonly disabledApps?: DisabledApps;
}

/** One way to prove who one is, by a text that a request brings. */
export interface Credential {
  /** The header that holds nothing else, besides `Authorization: Bearer …`, which holds all of them: in lower case. */
  readonly header?: string;
  /** Whether the text has the form of one of these. */
  matches(token: string): boolean;
  /** Whom it proves, and which role they have in the workspace. */
  find(app: FastifyInstance, token: string, workspaceId?: string): Promise<Caller | undefined>;
  /** Whether it was given out here, as far as that can be told without the database. */
  isWorthLookingUp(app: FastifyInstance, token: string): boolean;
  /** Ends all that prove this user, but for the one to keep. */
  endAll(db: Database, userId: string, keptId?: string): Promise<void>;
}
