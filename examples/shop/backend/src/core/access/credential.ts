import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/connection.ts';
import type { Caller } from './caller.ts';

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
