import type { Database } from '../db/connection.ts';
import type { Dispatch } from '../tasks/dispatch.ts';

/** What slices are composed from. The application has it, and so has a background task. */
export interface AppContext {
  readonly db: Database;
  readonly dispatch: Dispatch;
}

declare module 'fastify' {
  // The application carries the context, so that a router composes its service from `app`.
  interface FastifyInstance {
    readonly db: AppContext['db'];
    readonly dispatch: AppContext['dispatch'];
  }
}
