import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lockForProcess } from '../src/db/process-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'process-lock-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the lock of the embedded database', () => {
  it('keeps another process away while its holder lives', () => {
    const file = join(folder, 'held.lock');
    writeFileSync(file, String(process.ppid));

    expect(() => lockForProcess(file)).toThrow(`in use by process ${String(process.ppid)}`);
  });

  it('is taken over from a process that is gone', () => {
    const file = join(folder, 'stale.lock');
    writeFileSync(file, '999999999');

    lockForProcess(file)();
  });

  it('is taken over from a process that had the same id, as in a container', () => {
    const file = join(folder, 'restarted.lock');
    writeFileSync(file, String(process.pid));

    lockForProcess(file)();
  });

  it('can be taken again after it was given back', () => {
    const file = join(folder, 'free.lock');
    lockForProcess(file)();
    lockForProcess(file)();
  });

  it('refuses a second connection of the same process', () => {
    const file = join(folder, 'twice.lock');
    lockForProcess(file);

    expect(() => lockForProcess(file)).toThrow('in use');
  });
});
