import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { diagnostic } from '../../../../generators/engine/diagnostics/diagnostic.ts';
import { envelope } from '../../../../generators/engine/run/envelope.ts';
import { Draft } from '../../../../generators/engine/plan/draft.ts';
import { makeTree } from '../apply/support/tree.ts';

type Schema = Exclude<Parameters<typeof z.fromJSONSchema>[0], boolean>;

const schemaOf = (name: string): Schema =>
  JSON.parse(
    readFileSync(new URL(`../../../../generators/schemas/${name}.schema.json`, import.meta.url), 'utf8'),
  ) as Schema;

/** The schema of the result, with that of the plan put where it refers to it. */
function resultSchema(): z.ZodType {
  const [result, { $defs, ...plan }] = [schemaOf('result'), schemaOf('plan')];
  const properties = { ...result.properties, plan };
  return z.fromJSONSchema({ ...result, properties, $defs: { ...result.$defs, ...$defs } });
}

const schema = resultSchema();

/** As a program reads it. */
const printed = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the envelope of --json', () => {
  it('fits its schema, from the barest to the fullest', async () => {
    const draft = new Draft(makeTree({ 'a.ts': 'a\n' }), { command: 'feature invoice' });
    draft.edit('a.ts', () => 'b\n');
    draft.write('b.ts', 'b\n');
    draft.register({ registry: 'routers', file: 'a.ts', line: 1, text: 'b', status: 'added' });
    draft.addPostStep({
      title: 'Install',
      command: 'pnpm',
      args: ['install'],
      cwd: '',
      timeoutInSeconds: 60,
    });
    const full = diagnostic('PAXX3002', 'Message.', {
      ...{ severity: 'warning', file: 'a.ts', line: 1, column: 1, remedy: 'Do it.', snippet: 'x' },
      fix: { command: 'npx', args: ['generator-paxx', 'sync'] },
    });
    const contents = { plan: await draft.build(), result: { anything: [1] } };
    for (const one of [envelope('sync', []), envelope('feature', [full], contents)]) {
      expect(schema.safeParse(printed(one)).error).toBeUndefined();
      expect(one).toMatchObject({ schemaVersion: 1, ok: true, exitCode: 0 });
    }
  });

  it('is not ok when something is wrong', () => {
    const one = envelope('sync', [diagnostic('PAXX1001', 'Missing.')]);
    expect(one).toMatchObject({ command: 'sync', ok: false, exitCode: 1 });
    expect(schema.safeParse(printed(one)).error).toBeUndefined();
  });

  it.each([
    ['a version to come', { schemaVersion: 2 }],
    ['an unknown key', { extra: 1 }],
    ['an exit code that is none', { exitCode: 9 }],
    ['a code of another tool', { diagnostics: [{ code: 'TS2304', severity: 'error', message: 'x' }] }],
    ['a plan that is none', { plan: { version: 1 } }],
  ])('whose schema refuses %s', (_, wrong) => {
    expect(schema.safeParse({ ...envelope('sync', []), ...wrong }).success).toBe(false);
  });
});
