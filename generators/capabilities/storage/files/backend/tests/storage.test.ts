import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { createStorageClient } from '../src/clients/storage.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';

/** As much of S3 as the storage asks for, on this machine. */
const objects = new Map<string, Buffer>();
const asked: IncomingHttpHeaders[] = [];
const bucket = createServer((request, response) => {
  void buffer(request).then((body) => {
    const { method, url = '', headers } = request;
    const path = url.split('?')[0] ?? '';
    const found = objects.get(path);
    asked.push(headers);
    if (method === 'PUT') objects.set(path, body);
    if (method === 'DELETE') objects.delete(path);
    const isHere = path.startsWith('/files/') && (method !== 'GET' || found !== undefined);
    response.writeHead(isHere ? 200 : 404).end(method === 'GET' ? found : '');
  });
});
await new Promise<void>((listening) => bucket.listen(0, '127.0.0.1', listening));
const endpoint = `http://127.0.0.1:${String((bucket.address() as AddressInfo).port)}`;
const folder = await mkdtemp(join(tmpdir(), 'files-'));

afterAll(async () => {
  bucket.close();
  await rm(folder, { recursive: true });
});

const storageOf = (variables: Record<string, string>) =>
  createStorageClient(readSettings({ NODE_ENV: 'test', STORAGE_FOLDER: folder, ...variables }));
const s3 = { STORAGE_ENDPOINT: endpoint, STORAGE_KEY_ID: 'id', STORAGE_SECRET: 'the secret' };

describe.each([
  ['a folder', {}],
  ['a bucket', s3],
])('a storage in %s', (_, variables) => {
  const storage = storageOf(variables);
  const content = Buffer.from([0, 1, 2, 255]);

  it('keeps what is put, until it is removed', async () => {
    await storage.put('a/b.pdf', Buffer.from('before'), 'application/pdf');
    await storage.put('a/b.pdf', content, 'application/pdf');
    expect(await storage.get('a/b.pdf')).toEqual(content);
    expect(await buffer((await storage.stream('a/b.pdf'))!)).toEqual(content);

    await storage.remove('a/b.pdf');
    await storage.remove('a/b.pdf');
    expect(await storage.get('a/b.pdf')).toBeUndefined();
    expect(await storage.stream('a/b.pdf')).toBeUndefined();
  });

  it.each(['../a', 'a/../../b', '/etc/passwd', 'a//b', '.env', 'a/.b', 'a\\b', 'a\0', 'a?b', ''])(
    'refuses the key %j',
    async (key) => {
      const refusal = { code: 'invalid_file_name' };
      await expect(storage.put(key, content, 'image/png')).rejects.toMatchObject(refusal);
      await expect(storage.get(key)).rejects.toMatchObject(refusal);
      await expect(storage.stream(key)).rejects.toMatchObject(refusal);
      await expect(storage.remove(key)).rejects.toMatchObject(refusal);
    },
  );
});

describe('a bucket', () => {
  it('is asked with a signature, and never told the secret', async () => {
    await storageOf(s3).put('a.png', Buffer.from('a'), 'image/png');
    const headers = asked.at(-1);

    expect(headers?.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=id\/.*Signature=[0-9a-f]{64}$/);
    expect(headers?.['content-type']).toBe('image/png');
    expect(JSON.stringify(headers)).not.toContain('the secret');
  });

  it('signs an address that ends', async () => {
    const url = new URL((await storageOf(s3).signedUrl('a.png', 60)) ?? '');

    expect(url.pathname).toBe('/files/a.png');
    expect(url.searchParams.get('X-Amz-Expires')).toBe('60');
    expect(url.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('fails as an external service', async () => {
    const storage = storageOf({ ...s3, STORAGE_BUCKET: 'none' });

    await expect(storage.put('a.png', Buffer.from('a'), 'image/png')).rejects.toMatchObject({
      code: 'storage_failed',
    });
  });

  it('needs a key in production', () => {
    const variables = { NODE_ENV: 'production', STORAGE_ENDPOINT: endpoint };
    expect(() => readSettings(variables)).toThrow('STORAGE_SECRET');
  });
});
