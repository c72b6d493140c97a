import { defaultConventions, parseSpec } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import type { Ask, Question } from '../../../generators/engine/run/command.ts';
import { askFeature } from '../../../generators/feature/ask-feature.ts';
import { projectOf, type Files } from '../../support/memory-project.ts';

/** Answers in order, as a person would: a wrong answer is refused by the question, and the next one is given instead. */
function person(...answers: unknown[]): { ask: Ask; screen: string[] } {
  const screen: string[] = [];
  const ask = <Answer>(question: Question): Promise<Answer> => {
    for (;;) {
      if (answers.length === 0) throw new Error(`Nobody answers "${question.message}".`);
      const answer = answers.shift();
      const isTyped = typeof answer === 'string' && question.type !== 'checkbox';
      const verdict = isTyped ? (question.validate?.(answer) ?? true) : true;
      screen.push(`${question.message} ${JSON.stringify(answer)}${verdict === true ? '' : ` ✘ ${verdict}`}`);
      if (verdict === true) return Promise.resolve(answer as Answer);
    }
  };
  return { ask, screen };
}

const asking = (ask: Ask, screen: string[], files: Files = {}): Parameters<typeof askFeature>[1] => ({
  ask,
  say: (text) => screen.push(text),
  half: 'both',
  project: {
    root: '/',
    config: {},
    ...projectOf(files, { ...defaultConventions, capabilities: ['admin', 'tasks'] }),
  },
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
      '-nothing',
      '-number',
      '',
      ['app'],
      'go',
    );
    const spec = await askFeature({}, asking(ask, screen));
    expect(spec).toEqual({
      name: 'invoice',
      fields: ['amount:decimal(10,2)'],
      app: true,
      tasks: false,
      softDelete: false,
      admin: false,
    });
    expect(screen.join('\n')).toMatchSnapshot();
  });

  it('builds a field from lists for those who type only its name', async () => {
    const { ask, screen } = person('status', 'enum', 'Draft', 'draft,sent', ['!', ':index'], '', [], 'go');
    const spec = await askFeature({ name: 'order' }, asking(preceded('yes', ask), screen));
    expect(spec.fields).toEqual(['status:enum(draft,sent)!:index']);
    expect(parseSpec(spec).kind).toBe('spec');
  });

  it('lets the plural and the name be corrected until they are right', async () => {
    const { ask, screen } = person(
      'gas',
      'plural',
      'gasses',
      'name',
      'lens',
      'plural',
      'lentils',
      'yes',
      'a:string',
      '',
      ['tasks', 'softDelete'],
      'go',
    );
    const spec = await askFeature({}, asking(ask, screen));
    expect(spec).toEqual({
      name: 'lens',
      plural: 'lentils',
      fields: ['a:string'],
      app: false,
      tasks: true,
      softDelete: true,
      admin: false,
    });
  });

  it('L15: asks again where the plural that is wrong is given again', async () => {
    const { ask, screen } = person(
      'patients',
      'plural',
      '',
      'patient',
      'patienten',
      'yes',
      'a:string',
      '',
      [],
      'go',
    );
    const spec = await askFeature({}, asking(ask, screen));
    expect(spec).toMatchObject({ name: 'patient', plural: 'patienten' });
    expect(screen.join('\n')).toContain('✘ The plural is empty.');
    expect(screen.join('\n')).toContain('✘ One and several would both be called "patient".');
  });

  it('N4: offers the other noun where two have one plural', async () => {
    const { ask, screen } = person('axes', 'singular', 'axe', 'yes', 'a:string', '', [], 'go');
    expect(await askFeature({}, asking(ask, screen))).toMatchObject({ name: 'axe' });
  });

  it.each([
    ['rooms', { 'backend/src/features/rooms/service.ts': '' }, 'There is a feature "room" already'],
    ['users', { 'backend/src/features/users/service.ts': '' }, 'There is a feature "user" already'],
    [
      'registrations',
      { 'backend/src/features/users/schemas.ts': "z.object({}).meta({ id: 'Registration' });" },
      '"registration" would have the API schema "Registration"',
    ],
    ['promise', {}, '"promise" cannot name a feature: "Promise" would stand for two things'],
    ['constructor', {}, 'The name "constructor" is what every object of JavaScript has of its own'],
  ])('L7: "%s" is refused while it is asked for', async (name, files, reason) => {
    const { ask, screen } = person(name, 'invoices', 'yes', 'a:string', '', [], 'go');
    expect(await askFeature({}, asking(ask, screen, files))).toMatchObject({ name: 'invoice' });
    expect(screen.join('\n')).toContain(`✘ ${reason}`);
  });

  it('L7: a name on the command line is refused before anything is asked', async () => {
    const { ask, screen } = person();
    const files = { 'backend/src/features/rooms/router.ts': '' };
    await expect(askFeature({ name: 'rooms' }, asking(ask, screen, files))).rejects.toThrow(
      'There is a feature "room" already',
    );
  });

  it('asks for the default of a field that need not be given, and judges it', async () => {
    const { ask, screen } = person('size', 'integer', [], 'many', '3', '', [], 'go');
    const spec = await askFeature({ name: 'order' }, asking(preceded('yes', ask), screen));
    expect(spec.fields).toEqual(['size:integer=3']);
    expect(screen.join('\n')).toMatch(/\(empty for nothing\) "many" ✘ "many" is no default for integer\./);
  });

  it('takes back every answer until the person agrees with all of them', async () => {
    const { ask, screen } = person(
      ...['invoices', 'yes', 'number:string', '', ['app']],
      ...['fields', 'number:text', 'total:integer', ''],
      ...['name', 'bills', 'yes'],
      ...['extras', ['tasks']],
      'go',
    );
    const spec = await askFeature({}, asking(ask, screen));
    expect(spec).toEqual({
      name: 'bill',
      fields: ['number:text', 'total:integer'],
      app: false,
      tasks: true,
      softDelete: false,
      admin: false,
    });
    expect(screen.at(-2)).toMatch(
      /name +bill, several bills\n +fields +number:text\n +total:integer\n +besides +background work$/,
    );
  });

  it('shows the fields of an answers file in the notation, whichever way they were written', async () => {
    const { ask, screen } = person('invoices', 'yes', [], 'go');
    const fields = [{ name: 'amount', type: 'decimal', precision: 12, scale: 2 }, 'due_on:date?'];
    expect(await askFeature({ fields }, asking(ask, screen))).toMatchObject({
      fields: ['amount:decimal(12,2)', 'due_on:date?'],
    });
  });

  it('asks for at least one field', async () => {
    const { ask, screen } = person('invoice', 'yes', '', 'a:string', '', [], 'go');
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
