import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../../db/connection.ts';
import type { Caller } from '../access/caller.ts';
import type { FindCaller } from '../access/find-caller.ts';
import type { Health } from '../http/health.ts';
import type { Settings } from '../settings/read-settings.ts';

/**
 * What slices are composed from: the application has it, and so has everything that works outside of a request. What a
 * resource adds stands in its file, `declare module '../core/context/app-context.ts'`.
 */
export interface AppContext {
  readonly settings: Settings;
  readonly db: Database;
  readonly log: FastifyBaseLogger;
  /**
   * What is written and sent through the context that `work` gets is kept together, or not at all. Use nothing of the
   * outer context inside: the embedded engine has one connection, so a query beside the transaction waits for its end,
   * and the transaction for the query.
   */
  readonly transaction: Transaction<AppContext>;
  /** Runs at once, or in a transaction when it is committed: for what cannot be taken back. */
  readonly afterCommit: (run: () => Promise<void> | void) => Promise<void>;
  /** Where all processes count requests together; each counts its own where there is none. */
  readonly rateLimitStore?: { readonly redis: unknown };
  /** Spares the query of who is asking for a while, and lets what was ended open doors for that while. */
  readonly rememberCallers?: (find: FindCaller) => FindCaller;
  /** How many requests a user may send; RATE_LIMIT_PER_MINUTE where nobody says it. */
  readonly requestsPerMinuteOf?: (user: Caller) => number | Promise<number>;
}

/** All or nothing. `work` gets what belongs to the transaction. */
export type Transaction<Scope> = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

declare module 'fastify' {
  /** The application carries the context, so that a router composes its service from `app`. It has a log already. */
  interface FastifyInstance extends Omit<AppContext, 'log'> {
    /** Whether this process can do its work. */
    readonly health: Health;
  }
}
