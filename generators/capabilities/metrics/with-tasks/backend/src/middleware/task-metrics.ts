import type { FastifyInstance } from 'fastify';
import { Gauge } from 'prom-client';

/** Counts the tasks in their queues, when somebody asks: so one process speaks for all workers. */
export function registerTaskMetrics({ metrics, taskQueue }: FastifyInstance) {
  if (metrics === undefined) return;
  new Gauge({
    name: 'tasks',
    help: 'Tasks by queue and state.',
    labelNames: ['queue', 'state'],
    registers: [metrics],
    async collect() {
      this.reset();
      // While the queue cannot be reached there are no numbers of it, and /health/ready says why.
      for (const { queue, counts } of await taskQueue.status().catch(() => [])) {
        for (const [state, count] of Object.entries(counts)) this.set({ queue, state }, count);
      }
    },
  });
}
