import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { askApp } from '../../../generators/app/ask-app.ts';
import { gatherApp } from '../../../generators/app/gather-app.ts';
import { planApp } from '../../../generators/app/plan.ts';
import type { Question } from '../../../generators/engine/run/command.ts';

const gather = (options: Record<string, string | boolean>): ReturnType<typeof gatherApp> =>
  gatherApp({ root: '/work', args: ['acme'], options, answers: {}, say: () => undefined });

describe('where a project is made', () => {
  it('L7: a folder that is in use is refused before anything is asked, and one that is empty is taken', async () => {
    const parent = mkdtempSync(path.join(tmpdir(), 'paxx-app-'));
    const root = path.join(parent, 'acme-desk');
    mkdirSync(root);
    const gatherIn = (options = {}): ReturnType<typeof gatherApp> =>
      gatherApp({ root, args: ['.'], options, answers: {}, say: () => undefined });
    try {
      expect((await gatherIn()).name).toBe('acme-desk');
      writeFileSync(path.join(root, 'notes.txt'), '');
      await expect(gatherIn()).rejects.toMatchObject({
        exitCode: 2,
        diagnostics: [{ message: `The folder ${root} is there already, and it holds notes.txt.` }],
      });
      expect((await gatherIn({ 'on-conflict': 'keep' })).root).toBe(root);
    } finally {
      rmSync(parent, { recursive: true, force: true });
    }
  });
});

describe('the Node of a project', () => {
  const noticesOf = async (node: string): Promise<readonly string[]> =>
    (await planApp(await gather({ node, 'skip-post-steps': true }), {})).notices;

  it('is named with its size before it is installed, where the project brings its own', async () => {
    expect(await noticesOf('bundled')).toEqual([expect.stringContaining('"node", about 125 MB')]);
    expect(await noticesOf('system')).toEqual([]);
  });
});

describe('what a project is made of', () => {
  it('is the first of everything when nobody says otherwise', async () => {
    expect(await gather({})).toMatchObject({ layout: 'slice', tasks: 'pg-boss' });
  });

  it('is what the flags say', async () => {
    const flags = { layout: 'modular', tasks: 'temporal' };

    expect(await gather(flags)).toMatchObject(flags);
  });

  it('refuses what is no choice, and names the choices', async () => {
    await expect(gather({ layout: 'onion' })).rejects.toMatchObject({
      diagnostics: [{ message: '"onion" is no layout.', remedy: 'Choose one of slice, layered, modular.' }],
    });
  });

  it('is asked for with one line about each choice', async () => {
    const asked: Question[] = [];
    const ask = <Answer>(question: Question): Promise<Answer> => {
      asked.push(question);
      return Promise.resolve(question.choices?.at(-1)?.value as Answer);
    };
    const answers = await askApp({ folder: 'acme', locales: ['en'] }, ask, '/');

    expect(answers).toMatchObject({ layout: 'modular', tasks: 'temporal' });
    expect(asked.map(({ message }) => message)).toEqual([
      'How shall the backend be arranged?',
      'What shall run background tasks?',
    ]);
    for (const { choices = [] } of asked)
      for (const { description } of choices) expect(description).toMatch(/^\w.+\w$/);
  });
});
