import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text goes out as it is, anything else as JSON. */
  readonly body?: unknown;
  /** In milliseconds. */
  readonly delay?: number;
}

export interface Asked {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** A service of somebody else, on this machine: gives its answers in turn, the last one again and again. */
export async function startExternalService(...answers: Answer[]) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { method, url: path, headers } = request;
      const body = headers['content-type'] === undefined ? undefined : await json(request);
      const answer = answers[Math.min(asked.length, answers.length - 1)] ?? {};
      asked.push({ method, path, headers, body });
      await wait(answer.delay ?? 0, undefined, { ref: false });
      response.writeHead(answer.status ?? 200, answer.headers);
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => {
        closed();
      });
      server.closeAllConnections();
    });
  onTestFinished(close);
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}`, asked, close };
}
