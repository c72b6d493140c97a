import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';

/** A process that serves one request, its own, runs the task of it, and stops as it would on a server. */
const program = `
  import fastify from 'fastify';
  import { createLogger } from './src/core/process/logging.ts';
  import { registerTracing } from './src/middleware/tracing.ts';
  import { currentTrace, withTaskSpan } from './src/tasks/task-trace.ts';
  const app = fastify();
  registerTracing(app, { tracing: { isEnabled: true } });
  let trace;
  app.get('/things/:id', async () => {
    trace = currentTrace();
    return 'here';
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  await (await fetch(url + '/things/1?token=a-secret&email=x@example.com')).text();
  const run = async () => createLogger('info').info('counted');
  await withTaskSpan({ task: 'things.count', trace }, run);
  process.once('SIGTERM', () => app.close());
  setTimeout(() => process.kill(process.pid, 'SIGTERM'), 100);`;

/** Runs it with tracing in front, and says how it ended and what it wrote. */
async function run(variables: Record<string, string>) {
  const args = ['--import', './src/tracing.ts', '--input-type=module', '--eval', program];
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const cwd = new URL('..', import.meta.url);
  const child = spawn(process.execPath, args, { cwd, env: variables, stdio: [...stdio] });
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return { code: child.exitCode, log: JSON.parse(output) as { msg: string; trace_id?: string } };
}

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
}

/** What a collector is sent. */
interface Export {
  readonly resourceSpans: readonly {
    readonly resource: Pick<Span, 'attributes'>;
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

it('S9: sends the spans of requests, calls and tasks, as one trace and without queries', async () => {
  const received: Export['resourceSpans'][number][] = [];
  const collector = createServer((request, response) => {
    void text(request).then((body) => {
      received.push(...(JSON.parse(body) as Export).resourceSpans);
      response.end('{}');
    });
  });
  await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void collector.close());
  const { port } = collector.address() as AddressInfo;
  const OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${String(port)}`;

  const { code, log } = await run({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SERVICE_NAME: 'traced' });
  expect(code).toBe(0);
  const name = { key: 'service.name', value: { stringValue: 'traced' } };
  expect(received[0]?.resource.attributes).toContainEqual(name);

  const spans = received.flatMap(({ scopeSpans }) => scopeSpans).flatMap((scope) => scope.spans);
  const [call, request, task] = ['GET', 'GET /things/:id', 'task things.count'].map((wanted) =>
    spans.find((span) => span.name === wanted),
  );
  expect(JSON.stringify(spans)).not.toMatch(/a-secret|x@example|x%40example/);
  const route = { key: 'http.route', value: { stringValue: '/things/:id' } };
  expect(request?.attributes).toContainEqual(route);
  expect(request?.parentSpanId).toBe(call?.spanId);
  expect(task?.parentSpanId).toBe(request?.spanId);
  expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([log.trace_id]));
});

it('does nothing without a place to send them to', async () => {
  const { code, log } = await run({});
  expect(code).toBe(0);
  expect(log).not.toHaveProperty('trace_id');
});
