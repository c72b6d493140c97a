import type { Piece } from '../../capability.ts';

/** What tasks are to a project, whoever keeps the queue: beside `files/` and `merge/` of this folder. */
export const taskWords = {
  parts: [{ name: 'tasks', parts: ['settings', 'resource', 'command'] }],
  slices: [{ name: 'totals', parts: ['model', 'router'] }],
  scripts: {
    root: { worker: 'pnpm --dir backend worker' },
    backend: { worker: 'node src/worker.ts' },
  },
  variables: [
    {
      name: 'TASKS_ENABLED',
      value: 'true',
      description: "Whether the API's process works the task queues, too. Workers (`pnpm worker`) always do.",
    },
    {
      name: 'TASKS_QUEUES',
      value: '',
      description:
        'The queues that are worked, with commas between. Empty: all of backend/src/tasks/queues.ts.',
    },
    {
      name: 'TASKS_CONCURRENCY',
      value: '',
      description:
        'How many tasks of each queue run at once in a process. Empty: as backend/src/tasks/queues.ts says.',
    },
    {
      name: 'TASKS_DRAIN_SECONDS',
      value: '8',
      description:
        'How long running tasks may take to end when a process stops. The rest goes back into the queue.',
    },
  ],
} satisfies Piece;
