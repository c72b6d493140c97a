import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Span {
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

/** Runs a program in a process of its own that is traced, with a collector of its own. */
export async function traced(program: string) {
  const received: Export['resourceSpans'][number][] = [];
  const collector = createServer((request, response) => {
    void text(request).then((body) => {
      received.push(...(JSON.parse(body) as Export).resourceSpans);
      response.end('{}');
    });
  });
  await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening));
  const { port } = collector.address() as AddressInfo;
  const OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${String(port)}`;
  const ended = await runTraced(program, {
    OTEL_EXPORTER_OTLP_ENDPOINT,
    OTEL_SERVICE_NAME: 'traced',
  });
  collector.close();
  const spans = received.flatMap(({ scopeSpans }) => scopeSpans).flatMap((scope) => scope.spans);
  return { ...ended, spans, resource: received[0]?.resource };
}

/** Runs it with tracing in front, and says how it ended and what it wrote. */
export async function runTraced(program: string, variables: Record<string, string>) {
  const args = ['--import', './src/tracing.ts', '--input-type=module', '--eval', program];
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const cwd = new URL('../..', import.meta.url);
  const child = spawn(process.execPath, args, { cwd, env: variables, stdio: [...stdio] });
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return { code: child.exitCode, log: JSON.parse(output) as { msg: string; trace_id?: string } };
}
