import { expect, it, vi } from 'vitest';
import { createIdleQueue } from '../src/tasks/idle-queue.ts';
import { createTestApp } from './support/app.ts';
import { traced } from './support/traced.ts';

it('counts the tasks of each queue, and goes without while the queue is away', async () => {
  const counts = { waiting: 2, failed: 1 };
  const status = vi.fn(() => Promise.resolve([{ queue: 'mail', counts }]));
  const { app } = await createTestApp({
    variables: { METRICS_TOKEN: 'a token for this test' },
    context: { taskQueue: { ...createIdleQueue(), status } },
  });
  const scrape = () =>
    app.inject({ url: '/metrics', headers: { authorization: 'Bearer a token for this test' } });

  expect((await scrape()).body).toContain('tasks{queue="mail",state="waiting"} 2');
  status.mockRejectedValueOnce(new Error('away'));
  const { statusCode, body } = await scrape();
  expect(statusCode).toBe(200);
  expect(body).not.toContain('tasks{');
});

it('S9: a task is part of the trace that has dispatched it', async () => {
  const { code, log, spans } = await traced(`
    import { trace } from '@opentelemetry/api';
    import { createLogger } from './src/core/process/logging.ts';
    import { currentOrigin, withOrigin } from './src/tasks/origin.ts';
    const origin = trace.getTracer('test').startActiveSpan('request', (span) => {
      span.end();
      return currentOrigin();
    });
    const run = async () => createLogger('info').info('counted');
    await withOrigin(origin, { id: '1', task: 'things.count' }, run);
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(), 500);`);

  expect(code).toBe(0);
  const [request, task] = ['request', 'task things.count'].map((wanted) =>
    spans.find(({ name }) => name === wanted),
  );
  expect(task).toMatchObject({ parentSpanId: request?.spanId, traceId: log.trace_id });
});
