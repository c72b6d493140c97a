import { Gauge, type Registry } from 'prom-client';
import type { AppContext } from './context/app-context.ts';

/** Counts the tasks in their queues, when somebody asks: so one process speaks for all workers. */
export function registerTaskGauge(tasks: AppContext['taskQueue'], register: Registry) {
  new Gauge({
    name: 'tasks',
    help: 'Tasks by queue and state.',
    labelNames: ['queue', 'state'],
    registers: [register],
    async collect() {
      this.reset();
      // While the queue cannot be reached there are no numbers of it, and /health/ready says why.
      for (const { queue, counts } of await tasks.status().catch(() => [])) {
        for (const [state, count] of Object.entries(counts)) this.set({ queue, state }, count);
      }
    },
  });
}
