import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll } from 'vitest';

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis) console.warn('SKIPPED: nothing was tested on Redis. Install redis-server.');

/** A Redis of this test file alone, which may come and go. */
export async function createTestRedis() {
  const port = await findPort();
  let running: ChildProcess | undefined;
  const stop = async () => {
    if (running?.kill('SIGKILL')) await once(running, 'exit');
    running = undefined;
  };
  const start = async () => {
    running = spawn('redis-server', ['--port', String(port), '--save', '', '--dir', '/tmp'], {
      stdio: 'ignore',
    });
    while (!(await isListening(port))) await setTimeout(20);
  };
  afterAll(stop);
  const url = `redis://127.0.0.1:${String(port)}/0`;
  /** Takes connections, and answers nobody. */
  const hang = () => running?.kill('SIGSTOP');
  const goOn = () => running?.kill('SIGCONT');
  return { url, start, stop, hang, goOn };
}

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
