import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { createTestContext } from './support/context.ts';

const variables = { NODE_ENV: 'test', BODY_LIMIT_BYTES: '100', REQUEST_TIMEOUT: '1s' };
const app = await createApp(await createTestContext({ settings: readSettings(variables) }));
const config = { public: 'for this test' };
app.post('/echo', { config }, ({ body }) => ({ body }));
app.get('/away', { config }, () => {
  throw new Error('query failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) });
});
await app.listen({ port: 0 });
afterAll(() => app.close());

const post = (payload: string, type = 'application/json') =>
  app.inject({ method: 'POST', url: '/echo', headers: { 'content-type': type }, payload });

const json = 'Content-Type: application/json';

/** What the server says to these bytes, which need not be HTTP. */
async function say(...lines: string[]): Promise<string> {
  const socket = connect((app.server.address() as AddressInfo).port);
  await once(socket, 'connect');
  socket.write(lines.join('\r\n'));
  return text(socket);
}

describe('a problem', () => {
  it.each([
    ['an address that cannot be decoded', () => app.inject('/api/v1/%zz'), 400, 'bad_url'],
    ['no route', () => app.inject('/nowhere'), 404, 'route_not_found'],
    [
      'a method that a route does not have',
      () => app.inject({ method: 'DELETE', url: '/echo' }),
      405,
      'method_not_allowed',
    ],
    ['a body that is no JSON', () => post('{'), 400, 'ctp_invalid_json_body'],
    ['a body that is empty', () => post(''), 400, 'ctp_empty_json_body'],
    ['a body that is too large', () => post(`"${'x'.repeat(200)}"`), 413, 'ctp_body_too_large'],
    ['a body that is text', () => post('text', 'text/plain'), 415, 'ctp_invalid_media_type'],
    ['a body that is a form', () => post('a=1', 'application/x-www-form-urlencoded'), 415, ''],
    ['a key of the prototype', () => post('{"__proto__": {"a": 1}}'), 400, ''],
    ['a number beyond all numbers', () => post('{"a": [1e999]}'), 422, 'invalid_json'],
    ['half of a character', () => post('{"a": "\\ud800"}'), 422, 'invalid_json'],
    ['half of a character in a key', () => post('{"\\udc00": 1}'), 422, 'invalid_json'],
    ['a database that is away', () => app.inject('/away'), 503, 'unavailable'],
  ])('is the answer to %s', async (_, ask, status, code) => {
    const response = await ask();

    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(response.json()).toMatchObject({ status, requestId: response.headers['x-request-id'] });
    expect(response.json<{ code: string }>().code).toContain(code);
    expect(response.statusCode).toBe(status);
  });

  it('names the methods of a path, whatever its parameters', async () => {
    const response = await app.inject({ method: 'PUT', url: '/api/v1/workspaces/a?b' });

    expect(response.statusCode).toBe(405);
    expect(response.headers['allow']).toMatch(/^(?:DELETE, )?GET, HEAD(?:, PATCH)?$/);
  });

  it('is not the answer to JSON that can be kept', async () => {
    const body = { a: [1e308, -0.5, null], '😀': '\u0000 😀' };
    expect((await post(JSON.stringify(body))).json()).toEqual({ body });
  });

  it.each([
    ['what is no HTTP', ['hello', '', ''], 400],
    ['headers that are too large', ['GET / HTTP/1.1', `a: ${'x'.repeat(20_000)}`, '', ''], 431],
    ['headers that never end', ['GET / HTTP/1.1', 'Host: a', 'b'], 408],
    [
      'a body that never ends',
      ['POST /echo HTTP/1.1', 'Host: a', json, 'Content-Length: 9', '', '1'],
      408,
    ],
  ])('is the answer to %s', async (_, lines, status) => {
    const answer = await say(...lines);

    expect(answer).toContain(`HTTP/1.1 ${String(status)} `);
    expect(answer).toContain('Content-Type: application/problem+json');
    expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({ status });
  });
});
