import { expect, it } from 'vitest';
import { documentInExample } from '../../../../generators/engine/parts/document-in-example.ts';
import { Draft } from '../../../../generators/engine/plan/draft.ts';
import { makeTree } from '../apply/support/tree.ts';

const port = { name: 'PORT', value: '3001', description: 'Where the API listens.' };

it('documents variables where people look for them', async () => {
  const draft = new Draft(makeTree({ '.env.example': '# ONE=1\n' }), { command: 'setting' });
  documentInExample(draft, [port]);
  const { changes, notices } = await draft.build();
  expect(changes[0]?.contents).toBe('# ONE=1\n\n# Where the API listens.\n# PORT=3001\n');
  expect(notices).toEqual([]);
});

it('leaves the lines to whoever has no such file', async () => {
  const draft = new Draft(makeTree({}), { command: 'setting' });
  documentInExample(draft, [port]);
  const { changes, notices } = await draft.build();
  expect(changes).toEqual([]);
  expect(notices).toEqual([
    'There is no .env.example, so these lines are left to you.\n# Where the API listens.\n# PORT=3001',
  ]);
});
