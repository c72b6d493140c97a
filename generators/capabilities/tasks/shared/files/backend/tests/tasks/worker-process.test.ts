import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('refuses to be a second process on the embedded database', () => {
  const env = { ...process.env, DATABASE_URL: '' };
  const { status, stderr } = spawnSync(process.execPath, ['src/worker.ts'], {
    env,
    encoding: 'utf8',
  });

  expect(stderr).toContain('Set DATABASE_URL');
  expect(status).toBe(2);
});
