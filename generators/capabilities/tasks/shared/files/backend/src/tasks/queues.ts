/**
 * The queues by name, and how many of each one's tasks a process runs at once. Work that takes long
 * has one of its own, so that short tasks do not stand in line behind it.
 */
export const queues = {
  default: { concurrency: 5 },
  slow: { concurrency: 1 },
} as const satisfies Record<string, { concurrency: number }>;

export type QueueName = keyof typeof queues;
