import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const backend = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(`${tmpdir()}/server-test-`);
const environment = {
  ...process.env,
  NODE_ENV: 'development',
  LOG_LEVEL: 'debug',
  DATABASE_URL: '',
  DATABASE_FOLDER: `${folder}/database`,
};

// Processes take their time to start on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

beforeAll(() => {
  const { status } = spawnSync(process.execPath, ['src/manage.ts', 'db', 'up'], {
    cwd: backend,
    env: environment,
  });
  expect(status).toBe(0);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The server as a process of its own, once it listens. */
async function startServer(variables: Record<string, string> = {}) {
  const port = await findPort();
  const server = run({ PORT: String(port), ...variables });
  await vi.waitFor(() => expect(server.output()).toContain('Server listening'), 30_000);
  return { ...server, port };
}

function run(variables: Record<string, string>) {
  const child = spawn(process.execPath, ['src/manage.ts', 'start'], {
    cwd: backend,
    env: { ...environment, ...variables },
  });
  afterAll(() => child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => (output += part.toString()));
  }
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { child, ended, output: () => output };
}

/** A request whose body is still to come. */
function beginRequest(port: number) {
  const sending = request({ port, path: '/api/v1/auth/login', method: 'POST' });
  sending.setHeader('content-type', 'application/json');
  sending.write('{"email": "nobody@example.com", ');
  return sending;
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

describe('the server', () => {
  it('lets a running request end when it is told to stop', async () => {
    const { child, ended, output, port } = await startServer();
    const sending = beginRequest(port);
    await vi.waitFor(() => expect(output()).toContain('incoming request'), 10_000);
    child.kill('SIGTERM');
    await vi.waitFor(() => expect(output()).toContain('stopping'), 10_000);
    sending.end('"password": "wrong"}');

    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    expect(JSON.parse(await text(answer))).toMatchObject({ status: 401 });
    expect(await ended).toBe(0);
  });

  it('does not wait for ever', async () => {
    const { child, ended, output, port } = await startServer({ SHUTDOWN_TIMEOUT: '1s' });
    const sending = beginRequest(port);
    const failed = once(sending, 'error');
    await vi.waitFor(() => expect(output()).toContain('incoming request'), 10_000);
    child.kill('SIGTERM');

    expect((await failed)[0]).toMatchObject({ code: 'ECONNRESET' });
    expect(await ended).toBe(0);
  });

  it('ends at once at the second signal', async () => {
    const { child, ended, output, port } = await startServer();
    beginRequest(port).on('error', () => undefined);
    await vi.waitFor(() => expect(output()).toContain('incoming request'), 10_000);
    child.kill('SIGTERM');
    await vi.waitFor(() => expect(output()).toContain('stopping'), 10_000);
    child.kill('SIGTERM');

    expect(await ended).toBe(1);
  });

  it('tells a fault that brings it down with its stack', async () => {
    const fault = 'process.on("SIGUSR2",()=>{throw(Error("a-fault"))})';
    const { child, ended, output } = await startServer({
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fault)}`,
    });
    child.kill('SIGUSR2');

    expect(await ended).toBe(1);
    expect(output()).toMatch(/Error: a-fault\n {4}at /);
  });

  it('says which port is in use, and leaves nothing open', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { ended, output } = run({ PORT: String(port) });

    expect(await ended).toBe(1);
    expect(output()).toContain(`Port ${String(port)} is in use.`);
    taken.close();
  });

  it('says what is wrong with its settings, without a stack', async () => {
    const { ended, output } = run({ NODE_ENV: 'production', LOG_LEVEL: 'info' });

    expect(await ended).toBe(1);
    expect(output()).toMatch(/^The settings cannot be used:\n {2}CORS_ORIGINS: /);
    expect(output()).not.toContain('    at ');
  });
});
