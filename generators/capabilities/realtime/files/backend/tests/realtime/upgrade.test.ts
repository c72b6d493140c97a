import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { startRealtime } from '../support/realtime.ts';

const app = await startRealtime();

/** Everything that the server says to an upgrade, until it closes the connection. */
const ask = (path: string, ...lines: string[]) =>
  new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(app.url).port));
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
    const version = 'Sec-WebSocket-Version: 13';
    let heard = '';
    socket.setTimeout(3000, () => socket.destroy(new Error('held')));
    socket.on('data', (data) => (heard += data.toString()));
    socket.on('error', (error) => (heard += error.message));
    socket.on('close', () => {
      resolve(heard);
    });
    const head = [`${path} HTTP/1.1`, 'Host: localhost', 'Connection: Upgrade', key, version];
    socket.write([...head, ...lines, '', ''].join('\r\n'));
  });

it.each(['GET /health', 'GET /api/v1/users/me', 'GET /nowhere', 'POST /api/v1/auth/login'])(
  'S6: an upgrade is refused on %s, and the socket is not held',
  async (path) => {
    const origin = 'Origin: https://evil.example.com';
    const answer = await ask(path, 'Upgrade: websocket', origin);

    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('held');
  },
);

it.each(['h2c', 'TLS/1.0', 'foo'])('S6: an upgrade to %s is not looked at', async (protocol) => {
  const answer = await ask('GET /health', `Upgrade: ${protocol}`);

  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
});

it('S6: an upgrade of a page of another site is refused where there is a WebSocket, and not held', async () => {
  const origin = 'Origin: https://evil.example.com';
  const answer = await ask('GET /api/v1/ws', 'Upgrade: websocket', origin);

  expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  expect(answer).not.toContain('held');
});
