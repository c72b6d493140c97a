import { z } from 'zod';
import { settingsGroup } from '../core/settings/settings-group.ts';
import { flag, list } from '../core/settings/settings-values.ts';
import { wholeNumber } from '../core/values/whole-number.ts';
import { queues, type QueueName } from '../tasks/queues.ts';

const all = Object.keys(queues) as QueueName[];

export const tasksSettings = settingsGroup({
  variables: {
    TASKS_ENABLED: flag.default(true),
    TASKS_QUEUES: list.pipe(z.array(z.enum(all))).default(all),
    TASKS_CONCURRENCY: wholeNumber(z.int().positive()).optional(),
    TASKS_DRAIN_SECONDS: wholeNumber(z.int().positive()).default(8),
    TEMPORAL_ADDRESS: z.string().default('localhost:7233'),
    TEMPORAL_NAMESPACE: z.string().default('default'),
  },
  compose: (variables) => ({
    isEnabled: variables.TASKS_ENABLED,
    queues: variables.TASKS_QUEUES,
    concurrency: variables.TASKS_CONCURRENCY,
    drainSeconds: variables.TASKS_DRAIN_SECONDS,
    temporal: { address: variables.TEMPORAL_ADDRESS, namespace: variables.TEMPORAL_NAMESPACE },
  }),
});

export type TaskSettings = ReturnType<typeof tasksSettings.compose>;
