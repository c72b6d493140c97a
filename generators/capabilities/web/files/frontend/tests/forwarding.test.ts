import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { guardForwarding } from '@/forwarding';

guardForwarding();
const server = createServer((_request, response) => response.end());
server.listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => server.close());

/** Calls a backend that keeps connections so long. Returns after how long the web lets go of one that nobody uses. */
async function patienceWith(keepAliveTimeout: number): Promise<number | undefined> {
  server.keepAliveTimeout = keepAliveTimeout;
  // As Next has it: connections are kept, and nothing says for how long.
  const agent = new Agent({ keepAlive: true });
  const { port } = server.address() as AddressInfo;
  const call = request({ host: '127.0.0.1', port, agent, method: 'POST' }).end();
  const [answer] = (await once(call, 'response')) as [IncomingMessage];
  const { socket } = answer;
  answer.resume();
  await once(agent, 'free');
  agent.destroy();
  return socket.timeout;
}

describe('the connections to the backend', () => {
  it('are closed by the web before the backend closes them', async () => {
    expect(await patienceWith(5_000)).toBe(4_000);
    expect(await patienceWith(72_000)).toBe(60_000);
  });
});
