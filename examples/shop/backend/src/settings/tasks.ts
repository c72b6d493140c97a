import { z } from 'zod';
import { flag, list, settingsGroup } from '../core/settings/settings-group.ts';
import { wholeNumber } from '../core/values/whole-number.ts';
import { queues, type QueueName } from '../tasks/queues.ts';

const all = Object.keys(queues) as QueueName[];

export const tasksSettings = settingsGroup({
  variables: {
    TASKS_ENABLED: flag.default(true),
    TASKS_QUEUES: list.pipe(z.array(z.enum(all))).default(all),
    TASKS_CONCURRENCY: wholeNumber(z.int().positive()).optional(),
    TASKS_DRAIN_SECONDS: wholeNumber(z.int().positive()).default(8),
  },
  compose: ({ TASKS_ENABLED, TASKS_QUEUES, TASKS_CONCURRENCY, TASKS_DRAIN_SECONDS }) => ({
    isEnabled: TASKS_ENABLED,
    queues: TASKS_QUEUES,
    concurrency: TASKS_CONCURRENCY,
    drainSeconds: TASKS_DRAIN_SECONDS,
  }),
});

export type TaskSettings = ReturnType<typeof tasksSettings.compose>;
