import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { currentRequestId } from '../src/core/process/correlation.ts';
import { createLogger } from '../src/core/process/logging.ts';
import { createTestContext } from './support/context.ts';

interface Line {
  readonly reqId?: string;
  readonly msg: string;
}

const lines: Line[] = [];
const log = createLogger('info', {
  write: (line) => void lines.push(JSON.parse(line) as Line),
});
const app = await createApp({ ...(await createTestContext()), log });
afterAll(() => app.close());

const other = createServer(({ headers }, response) => response.end(headers['x-request-id']));
await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
afterAll(() => other.close());
const otherUrl = `http://127.0.0.1:${String((other.address() as AddressInfo).port)}`;

app.post('/relay', { config: { public: 'for this test' } }, async () => {
  log.info('from below');
  const answer = await fetch(otherUrl, { headers: { 'x-request-id': currentRequestId() ?? '' } });
  return { seen: await answer.text() };
});

/** A body that Node has to wait for. */
async function* slowly(...parts: string[]) {
  for (const part of parts) {
    yield part;
    await setTimeout(20);
  }
}

it('carries the id of a request into every log line and into outgoing calls', async () => {
  const url = await app.listen({ port: 0 });
  const ask = async (id: string) => {
    const headers = { 'x-request-id': id, 'content-type': 'application/json' };
    const body = Readable.from(slowly('{"a":', '1}'));
    const answer = await fetch(`${url}/relay`, { method: 'POST', headers, body, duplex: 'half' });
    return answer.json();
  };
  const ids = ['first', 'second', 'third'];
  expect(await Promise.all(ids.map(ask))).toEqual(ids.map((seen) => ({ seen })));

  const messages = (id: string) => lines.filter(({ reqId }) => reqId === id).map(({ msg }) => msg);
  for (const id of ids) {
    expect(messages(id)).toEqual(['from below', 'request completed']);
  }
});
