import { describe, expect, it } from 'vitest';
import { askApp } from '../../../generators/app/ask-app.ts';
import { gatherApp } from '../../../generators/app/gather-app.ts';
import type { Question } from '../../../generators/engine/run/command.ts';

const gather = (options: Record<string, string>): ReturnType<typeof gatherApp> =>
  gatherApp({ root: '/work', args: ['acme'], options, answers: {}, say: () => undefined });

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
    const answers = await askApp({ folder: 'acme', locales: ['en'] }, '/', ask);

    expect(answers).toMatchObject({ layout: 'modular', tasks: 'temporal' });
    expect(asked.map(({ message }) => message)).toEqual([
      'How shall the backend be arranged?',
      'What shall run background tasks?',
    ]);
    for (const { choices = [] } of asked)
      for (const { description } of choices) expect(description).toMatch(/^\w.+\w$/);
  });
});
