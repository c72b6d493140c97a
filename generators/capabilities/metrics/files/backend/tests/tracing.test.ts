import { expect, it } from 'vitest';
import { runTraced, traced } from './support/traced.ts';

/** A process that serves one request, its own, and stops as it would on a server. */
const program = `
  import fastify from 'fastify';
  import { createLogger } from './src/core/process/logging.ts';
  import { registerTracing } from './src/middleware/tracing.ts';
  const app = fastify();
  registerTracing(app, { tracing: { isEnabled: true } });
  app.get('/things/:id', async () => {
    createLogger('info').info('here');
    return 'here';
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  await (await fetch(url + '/things/1?token=a-secret&email=x@example.com')).text();
  process.once('SIGTERM', () => app.close());
  setTimeout(() => process.kill(process.pid, 'SIGTERM'), 100);`;

it('S9: sends the spans of requests and calls, as one trace and without queries', async () => {
  const { code, log, resource, spans } = await traced(program);

  expect(code).toBe(0);
  const name = { key: 'service.name', value: { stringValue: 'traced' } };
  expect(resource?.attributes).toContainEqual(name);
  const [call, request] = ['GET', 'GET /things/:id'].map((wanted) =>
    spans.find((span) => span.name === wanted),
  );
  expect(JSON.stringify(spans)).not.toMatch(/a-secret|x@example|x%40example/);
  const route = { key: 'http.route', value: { stringValue: '/things/:id' } };
  expect(request?.attributes).toContainEqual(route);
  expect(request?.parentSpanId).toBe(call?.spanId);
  expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([log.trace_id]));
});

it('does nothing without a place to send them to', async () => {
  const { code, log } = await runTraced(program, {});

  expect(code).toBe(0);
  expect(log).not.toHaveProperty('trace_id');
});
