import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFolderStorage } from '../../src/core/folder-storage.ts';
import { createTestApp } from '../support/app.ts';
import { createMember, createUser, createWorkspace } from '../support/factories.ts';

const folder = await mkdtemp(join(tmpdir(), 'files-'));
afterAll(() => rm(folder, { recursive: true }));

const { app, db, tokenOf } = await createTestApp();
Object.assign(app.clients, { storage: createFolderStorage(folder) });
const { id, admin } = await createWorkspace(db);
const viewer = await createMember(db, id, 'viewer');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

async function send(
  method: 'GET' | 'PUT' | 'DELETE',
  name: string,
  { as = admin, type = 'image/png', payload = png, workspace = id } = {},
) {
  const url = `/api/v1/workspaces/${workspace}/files/${name}`;
  const headers = { authorization: `Bearer ${await tokenOf(as)}` };
  if (method !== 'PUT') return app.inject({ method, url, headers });
  return app.inject({ method, url, headers: { ...headers, 'content-type': type }, payload });
}

describe('files', () => {
  it('are uploaded, downloaded and deleted', async () => {
    expect((await send('PUT', 'a.png')).statusCode).toBe(204);
    const found = await send('GET', 'a.png', { as: viewer });
    expect(found.rawPayload).toEqual(png);
    expect(found.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'attachment',
    });

    expect((await send('DELETE', 'a.png')).statusCode).toBe(204);
    expect((await send('GET', 'a.png')).json()).toMatchObject({ status: 404, code: 'file_not_found' });
  });

  it.each([
    ['another content type', 'a.png', { type: 'text/html' }, 415],
    ['a name that belongs to another type', 'a.pdf', {}, 422],
    ['a name without an ending', 'a', {}, 422],
    ['an ending that browsers run', 'a.html', {}, 422],
    ['a way out of the folder', '..%2F..%2Fa.png', {}, 422],
    ['a hidden file', '.a.png', {}, 422],
    ['too many bytes', 'a.png', { payload: Buffer.alloc(10 * 1024 * 1024 + 1) }, 413],
    ['nobody who may change files', 'a.png', { as: viewer }, 403],
  ])('refuse %s', async (_, name, given, status) => {
    expect((await send('PUT', name, given)).statusCode).toBe(status);
  });

  it('are not for other workspaces', async () => {
    await send('PUT', 'secret.png');
    const stranger = await createUser(db);
    const other = await createWorkspace(db);

    expect((await send('GET', 'secret.png', { as: stranger })).statusCode).toBe(403);
    expect((await send('GET', 'secret.png', { as: other.admin })).statusCode).toBe(403);
    const own = await send('GET', 'secret.png', { as: other.admin, workspace: other.id });
    expect(own.statusCode).toBe(404);
  });
});
