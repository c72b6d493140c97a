import { createHash } from 'node:crypto';
import type { CommandResponse } from 'pg-boss';
import type { Origin } from './origin.ts';
import type { Task } from './task.ts';

/** What the queue keeps of a dispatch. A type and not an interface, because it is kept as JSON. */
export type JobData = {
  readonly task: string;
  readonly input: unknown;
  /** A schedule has none. */
  readonly origin?: Origin;
};

/** A task's own wishes in the words of pg-boss. Pauses double up to an hour. */
export function jobOptions({ retries = 5, backoffSeconds = 2, timeoutSeconds = 900 }: Task) {
  return {
    retryLimit: retries,
    retryDelay: backoffSeconds,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds: timeoutSeconds,
  };
}

/** The same id for the same work, wherever and whenever it is dispatched: a UUID made of a hash. */
export function jobIdOf(task: string, workflowId: string): string {
  const hash = createHash('sha256').update(`${task}\0${workflowId}`).digest('hex');
  return hash.slice(0, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-8$3-8$4-');
}

/** How many jobs a call of pg-boss has changed: 0 where another process was faster. */
export function affectedBy(response: CommandResponse): number {
  // It answers with more than its types say.
  return (response as { affected: number }).affected;
}
