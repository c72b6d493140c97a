import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuseLostRoot } from '../../../../generators/engine/yeoman/refuse-lost-root.ts';

const cannotRead = (): boolean => false;

describe('refuseLostRoot', () => {
  it.each([
    ['root', '/root', 0, cannotRead],
    ['a user at home', tmpdir(), 1000, undefined],
    ['a user whose home does not exist yet', path.join(tmpdir(), 'paxx-no-such-home'), 1000, undefined],
  ])('says nothing to %s', (_, home, uid, canRead) => {
    expect(() => {
      refuseLostRoot(home, uid, canRead);
    }).not.toThrow();
  });

  it('names the way out to root that yo has turned into somebody else', () => {
    expect(() => {
      refuseLostRoot('/root', 1000, cannotRead);
    }).toThrow('npx generator-paxx');
  });
});
