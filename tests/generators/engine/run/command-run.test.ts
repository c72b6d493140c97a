import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasTraces } from '../../../../generators/engine/apply/recover.ts';
import { CommandRun } from '../../../../generators/engine/run/command-run.ts';
import type { Ask, Given } from '../../../../generators/engine/run/command.ts';
import { featureCommand } from '../../../../generators/feature/command.ts';
import { middlewareCommand } from '../../../../generators/middleware/command.ts';
import { scratchProject } from '../../support/scratch-project.ts';

const { root, read } = await scratchProject();
const registry = 'backend/src/middleware/index.ts';

async function run(given: Given, ask?: Ask, command = middlewareCommand): Promise<string[]> {
  const said: string[] = [];
  const terminal = { say: (text: string) => said.push(text), isWatched: false, ...(ask ? { ask } : {}) };
  const one = new CommandRun(command, given, terminal, root);
  try {
    await one.prepare();
    await one.write();
    await one.report();
  } finally {
    one.leave();
  }
  return said;
}

describe('B7: a person who looks at a plan', () => {
  it('keeps nobody waiting, and is shown what others have changed meanwhile', async () => {
    const questions: string[] = [];
    const ask: Ask = async <Answer>({ message }: { readonly message: string }): Promise<Answer> => {
      questions.push(message);
      expect(hasTraces(root)).toBe(false);
      if (message.includes('called')) return 'tenant' as Answer;
      if (questions.length === 2) await run({ args: ['other'], options: {} });
      return 'write' as Answer;
    };
    const said = await run({ args: [], options: { 'skip-post-steps': true } }, ask);
    // The name is asked for once; the new plan is confirmed once more.
    expect(questions).toHaveLength(3);
    expect(questions[1]).toBe(questions[2]);
    expect(said).toContain('The project has changed meanwhile, so the plan is made anew.');
    expect(read(registry)).toContain('tenant');
    expect(read(registry)).toContain('other');
    expect(existsSync(path.join(root, '.paxx'))).toBe(false);
  });
});

describe('L2: a run that keeps whatever differs', () => {
  it('says what it keeps, and not that everything is as it should be', async () => {
    const given = (conflict: string): Given => ({
      args: ['kept'],
      options: { 'skip-post-steps': true, 'on-conflict': conflict },
    });
    await run(given('abort'));
    expect(await run(given('keep'))).toContain('Nothing to do: everything is as it should be.');

    const file = 'backend/src/middleware/kept.ts';
    writeFileSync(path.join(root, file), '// changed by hand\n');
    const said = await run(given('keep'));
    expect(said).toContain(`! ${file} exists with other contents and is kept as it is.`);
    expect(said.at(-1)).toBe('Nothing was written.');
  });
});

describe('C0: a person who sees the plan', () => {
  const answering = (...answers: unknown[]) => {
    const questions: string[] = [];
    const ask: Ask = <Answer>({ message }: { readonly message: string }): Promise<Answer> => {
      questions.push(message);
      return Promise.resolve(answers.shift() as Answer);
    };
    return { questions, ask };
  };
  const quiet = { 'skip-post-steps': true };

  it('can still change one answer, and is asked for no other', async () => {
    const { questions, ask } = answering(
      ...['parcels', 'yes', 'weight:integer', '', [], 'go', 'change'],
      ...['fields', '-weight', 'size:string', '', 'go', 'write'],
    );
    const said = await run({ args: [], options: quiet }, ask, featureCommand);

    const agreement = 'Is all of it as it should be?';
    expect(questions.slice(5).map((one) => one.replace(/\d+ files/, 'N files'))).toEqual([
      ...[agreement, 'Write these N files?'],
      ...[agreement, 'Field 2 (empty when done)', 'Field 1 (empty when done)', 'Field 2 (empty when done)'],
      ...[agreement, 'Write these N files?'],
    ]);
    expect(said.filter((text) => text.includes('1/3'))).toHaveLength(1);
    expect(said).toContain(
      'The same without questions:\n  npx generator-paxx feature parcels size:string --no-app',
    );
    expect(read('backend/src/features/parcels/model.ts')).toContain("size: varchar('size'");
  });

  it('is offered what else belongs to a feature whose name and fields were given', async () => {
    const { questions, ask } = answering(['softDelete'], 'write');
    await run({ args: ['crates', 'size:string'], options: quiet }, ask, featureCommand);
    expect(questions[0]).toBe('Choose with space, go on with enter');
    expect(read('backend/src/features/crates/model.ts')).toContain('softDelete');

    // It is there now: the same again is nothing to decide about.
    const again = answering();
    const args = ['crates', 'size:string'];
    await run(
      { args, options: { ...quiet, 'soft-delete': true, 'no-app': true } },
      again.ask,
      featureCommand,
    );
    expect(again.questions).toEqual([]);
  });
});
