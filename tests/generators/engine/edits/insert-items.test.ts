import { describe, expect, it } from 'vitest';
import { insertItems } from '../../../../generators/engine/edits/insert-items.ts';

const insert = (text: string) => insertItems(text, ['a', 'run'], 'node', ['--import', './x.js']);

describe('insertItems', () => {
  it.each([
    ['a: # why\n  run: [node,  b.js] # here\n', 'a: # why\n  run: [node,  --import, ./x.js, b.js] # here\n'],
    [
      'a:\n  run:\n    - node\n    - b.js\n',
      'a:\n  run:\n    - node\n    - --import\n    - ./x.js\n    - b.js\n',
    ],
    [
      'a:\r\n  run:\r\n  - node\r\n  - b.js\r\n',
      'a:\r\n  run:\r\n  - node\r\n  - --import\r\n  - ./x.js\r\n  - b.js\r\n',
    ],
  ])('writes into %j as it is written', (text, changed) => {
    expect(insert(text)).toBe(changed);
    expect(insert(changed)).toBe(changed);
  });

  it.each(['a:\n  run: node b.js\n', 'a:\n  run: [npm, start]\n', 'a:\n  run: [node]\n', 'b: 1\n', 'a: [\n'])(
    'says so where %j has no such list',
    (text) => {
      expect(insert(text)).toBeUndefined();
    },
  );
});
