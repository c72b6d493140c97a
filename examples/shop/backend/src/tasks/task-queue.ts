import type { AppContext } from '../core/context/app-context.ts';
import type { Opening, Scope } from '../core/context/resource.ts';
import type { Dispatch } from './dispatch.ts';

/** What a queue is opened with. */
export type QueueOpening = Pick<Opening, 'log' | 'settings'> &
  Required<Pick<Opening, 'connection'>>;

/** Makes the dispatch of a context: in a transaction, a task must wait for the commit. */
export type DispatchOn = (scope: Scope) => Dispatch;

/** The engine behind `dispatch`, and what whoever looks after the application asks of it. */
export interface TaskQueue {
  readonly dispatchOn: DispatchOn;
  /** Begins to work the queues in this process. */
  readonly work: (context: AppContext) => Promise<void>;
  readonly status: () => Promise<QueueStatus[]>;
  readonly failed: () => Promise<FailedTask[]>;
  /** Sends a failed task again, with all its retries. Answers whether there was one. */
  readonly retry: (id: string) => Promise<boolean>;
  /** Rejects when the queue cannot be reached. */
  readonly check: () => Promise<void>;
  /** Lets running tasks end for a while; the rest goes back into the queue. */
  readonly stop: () => Promise<void>;
}

export interface QueueStatus {
  readonly queue: string;
  /** How many tasks there are in each state. */
  readonly counts: Readonly<Record<string, number>>;
}

/** A task that was given up after its last retry. */
export interface FailedTask {
  readonly id: string;
  readonly task: string;
  readonly queue: string;
  readonly input: unknown;
  readonly error: string;
  readonly failedAt: Date;
}
