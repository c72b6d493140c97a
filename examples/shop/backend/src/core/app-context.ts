import type { FastifyBaseLogger } from 'fastify';
import type { Redis } from 'ioredis';
import type { Cache } from '../cache/cache.ts';
import type { Database } from '../db/connection.ts';
import type { Dispatch } from '../tasks/dispatch.ts';
import type { TaskQueue } from '../tasks/task-queue.ts';
import type { Clients } from './clients.ts';
import type { Events } from './events.ts';
import type { Settings } from './read-settings.ts';

/** What slices are composed from. The application has it, and so has a background task. */
export interface AppContext {
  readonly db: Database;
  readonly dispatch: Dispatch;
  readonly events: Events;
  readonly cache: Cache;
  readonly clients: Clients;
  /** Where a REDIS_URL is set. */
  readonly redis?: Redis | undefined;
  /** Where there is a queue, and not only its stand-in. */
  readonly taskOperations?: Pick<TaskQueue, 'status' | 'failed' | 'retry'> | undefined;
  readonly log: FastifyBaseLogger;
  /**
   * What is written and dispatched through the context that `work` gets is kept together, or not at
   * all. Use nothing of the outer context inside: the embedded engine has one connection, so a query
   * beside the transaction waits for its end, and the transaction for the query.
   */
  readonly transaction: Transaction<AppContext>;
  /** Runs at once, or in a transaction when it is committed: for what cannot be taken back. */
  readonly afterCommit: (run: () => Promise<void>) => Promise<void>;
}

/** All or nothing. `work` gets what belongs to the transaction. */
export type Transaction<Scope> = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

/** Makes the dispatch of a context: in a transaction, a task must wait for the commit. */
export type DispatchOn = (context: Pick<AppContext, 'db' | 'afterCommit'>) => Dispatch;

declare module 'fastify' {
  // The application carries the context, so that a router composes its service from `app`. It has a log already.
  interface FastifyInstance {
    readonly settings: Settings;
    readonly db: AppContext['db'];
    readonly dispatch: AppContext['dispatch'];
    readonly events: AppContext['events'];
    readonly cache: AppContext['cache'];
    readonly clients: AppContext['clients'];
    readonly transaction: AppContext['transaction'];
    readonly afterCommit: AppContext['afterCommit'];
    readonly redis: AppContext['redis'];
    readonly taskOperations: AppContext['taskOperations'];
  }
}
