import { describe, expect, it, vi } from 'vitest';
import { Draft } from '../../../../generators/engine/plan/draft.ts';
import { makeTree } from '../apply/support/tree.ts';

// Nothing is unreadable for root, under whom tests may run: the refusal is made up.
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const readFileSync = (file: string, ...rest: []): unknown => {
    if (file.endsWith('secret.ts')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    return fs.readFileSync(file, ...rest);
  };
  return { ...fs, readFileSync };
});

describe('a file that may not be read', () => {
  it('cannot be planned, and is named', () => {
    const draft = new Draft(makeTree({ 'src/secret.ts': 'x\n' }), { command: 'test' });
    const edit = (): void => draft.edit('src/secret.ts', () => 'y\n');
    expect(edit).toThrow('PAXX3005: The file src/secret.ts cannot be read.');
  });
});
