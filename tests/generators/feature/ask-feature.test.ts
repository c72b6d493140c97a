import { defaultConventions, parseSpec } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import type { Ask, Question } from '../../../generators/engine/run/command.ts';
import { askFeature } from '../../../generators/feature/ask-feature.ts';

/** Answers in order, as a person would: a wrong answer is refused by the question, and the next one is given instead. */
function person(...answers: unknown[]): { ask: Ask; screen: string[] } {
  const screen: string[] = [];
  const ask = <Answer>(question: Question): Promise<Answer> => {
    for (;;) {
      if (answers.length === 0) throw new Error(`Nobody answers "${question.message}".`);
      const answer = answers.shift();
      const verdict = typeof answer === 'string' ? (question.validate?.(answer) ?? true) : true;
      screen.push(`${question.message} ${JSON.stringify(answer)}${verdict === true ? '' : ` ✘ ${verdict}`}`);
      if (verdict === true) return Promise.resolve(answer as Answer);
    }
  };
  return { ask, screen };
}

const asking = (ask: Ask, screen: string[]): Parameters<typeof askFeature>[1] => ({
  ask,
  say: (text) => screen.push(text),
  conventions: defaultConventions,
});

describe('askFeature', () => {
  it('makes the spec that the same arguments make', async () => {
    const { ask, screen } = person(
      '../../etc',
      'invoices',
      'yes',
      'number:strin!',
      'number:string!:unique',
      'number:text',
      'amount:decimal(10,2)',
      '',
      ['app'],
    );
    const spec = await askFeature({}, asking(ask, screen));
    expect(spec).toEqual({
      name: 'invoice',
      fields: ['number:string!:unique', 'amount:decimal(10,2)'],
      app: true,
      tasks: false,
      softDelete: false,
      admin: false,
    });
    expect(screen.join('\n')).toMatchSnapshot();
  });

  it('builds a field from lists for those who type only its name', async () => {
    const { ask, screen } = person('status', 'enum', 'Draft', 'draft,sent', ['!', ':index'], '', []);
    const spec = await askFeature({ name: 'order' }, asking(preceded('yes', ask), screen));
    expect(spec.fields).toEqual(['status:enum(draft,sent)!:index']);
    expect(parseSpec(spec).kind).toBe('spec');
  });

  it('lets the plural and the name be corrected until they are right', async () => {
    const { ask, screen } = person(
      'gas',
      'plural',
      'gases',
      'name',
      'lens',
      'plural',
      'lenses',
      'yes',
      'a:string',
      '',
      ['tasks', 'softDelete'],
    );
    const spec = await askFeature({}, asking(ask, screen));
    expect(spec).toEqual({
      name: 'lens',
      plural: 'lenses',
      fields: ['a:string'],
      app: false,
      tasks: true,
      softDelete: true,
      admin: false,
    });
  });

  it('asks for at least one field', async () => {
    const { ask, screen } = person('invoice', 'yes', '', 'a:string', '', []);
    await askFeature({}, asking(ask, screen));
    expect(screen.join('\n')).toContain('✘ A feature needs at least one field.');
  });
});

/** Answers the first question itself and leaves the others to a person. */
function preceded(first: unknown, ask: Ask): Ask {
  let isFirst = true;
  return <Answer>(question: Question) => {
    if (!isFirst) return ask<Answer>(question);
    isFirst = false;
    return Promise.resolve(first as Answer);
  };
}
