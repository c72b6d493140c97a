import { AwsClient } from 'aws4fetch';
import { Readable } from 'node:stream';
import type { StorageSettings } from '../settings/storage.ts';
import { ExternalServiceError } from './http/external-errors.ts';
import { checkedKey, type Storage } from './storage.ts';

const timeout = 30_000;

/** Files in a bucket of any storage that speaks S3. Buckets stand in the path, which all of them understand. */
export function createS3Storage(
  { bucket, region, keyId, secret }: StorageSettings,
  endpoint: string,
): Storage {
  const credentials = { accessKeyId: keyId, secretAccessKey: secret };
  const client = new AwsClient({ ...credentials, region, service: 's3', retries: 2 });
  const urlOf = (key: string) => `${endpoint.replace(/\/$/, '')}/${bucket}/${checkedKey(key)}`;
  const send = async (key: string, init: RequestInit = {}) => {
    const url = urlOf(key);
    try {
      const response = await client.fetch(url, { ...init, signal: AbortSignal.timeout(timeout) });
      if (response.ok || (response.status === 404 && init.method !== 'PUT')) return response;
      throw new Error(`The storage answered ${String(response.status)}.`);
    } catch (error) {
      throw new ExternalServiceError('storage', error);
    }
  };
  return {
    async put(key, content, contentType) {
      const body = new Uint8Array(content);
      await send(key, { method: 'PUT', body, headers: { 'content-type': contentType } });
    },
    async get(key) {
      const response = await send(key);
      return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined;
    },
    async stream(key) {
      const { ok, body } = await send(key);
      return ok && body ? Readable.fromWeb(body) : undefined;
    },
    async remove(key) {
      await send(key, { method: 'DELETE' });
    },
    async signedUrl(key, seconds) {
      const url = `${urlOf(key)}?X-Amz-Expires=${String(seconds)}`;
      return (await client.sign(url, { aws: { signQuery: true } })).url;
    },
  };
}
