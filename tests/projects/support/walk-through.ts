import { expect } from 'vitest';
import type { Content } from './rows.ts';

interface Answer {
  readonly status: number;
  readonly body: { readonly id: string; readonly token: string };
}

/** Uses a running project as a client does: log in, create, read, and meet what belongs to others. */
export async function walkThrough(origin: string, sample: Content['sample']): Promise<void> {
  const admin = await logIn(origin, 'admin@example.com', 'correct horse battery staple');
  const workspace = await admin('POST', '/workspaces', { name: 'Engines' });
  expect(workspace.status).toBe(201);
  const own = `/workspaces/${workspace.body.id}`;
  expect(await admin('GET', own)).toMatchObject({ status: 200, body: { name: 'Engines' } });

  const stranger = { email: 'grace@example.com', password: 'a password that is long enough' };
  const registered = await send(origin)('POST', '/auth/register', { ...stranger, name: 'Grace' });
  expect(registered.status).toBe(201);
  const other = await logIn(origin, stranger.email, stranger.password);
  expect((await other('GET', own)).status).toBe(403);
  if (sample === undefined) return;

  const path = `${own}/${sample.path}`;
  const created = await admin('POST', path, sample.body);
  expect(created).toMatchObject({ status: 201, body: sample.body });
  expect((await admin('GET', `${path}/${created.body.id}`)).body).toEqual(created.body);
  expect(await admin('GET', path)).toMatchObject({ status: 200, body: { items: [created.body] } });
  expect((await other('GET', path)).status).toBe(403);
  expect((await other('GET', `${path}/${created.body.id}`)).status).toBe(403);
  expect((await send(origin)('GET', path)).status).toBe(401);
}

type Send = (method: string, path: string, body?: object) => Promise<Answer>;

const send =
  (origin: string, token?: string): Send =>
  async (method, path, body) => {
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };

async function logIn(origin: string, email: string, password: string): Promise<Send> {
  const { status, body } = await send(origin)('POST', '/auth/login', { email, password });
  expect(status).toBe(200);
  return send(origin, body.token);
}
