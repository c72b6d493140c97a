import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PaxxError } from '../../../../generators/engine/diagnostics/paxx-error.ts';
import { hashOf } from '../../../../generators/engine/plan/hash-of.ts';
import { fromJson, toJson } from '../../../../generators/engine/plan/plan-json.ts';
import type { Plan } from '../../../../generators/engine/plan/plan.ts';

const create = {
  kind: 'create',
  path: 'a.ts',
  before: null,
  after: hashOf('a'),
  previous: null,
  contents: 'a',
} as const;
const edit = {
  kind: 'edit',
  path: 'b.sh',
  before: hashOf('b'),
  after: hashOf('c'),
  previous: 'b',
  contents: 'c',
  isExecutable: true,
} as const;
const binary = {
  kind: 'delete',
  path: 'c.png',
  before: hashOf('x'),
  after: null,
  previous: null,
  contents: null,
} as const;
const plan: Plan = {
  version: 1,
  command: 'feature invoice',
  changes: [create, edit, binary],
  registrations: [{ registry: 'routers', file: 'b.sh', line: 2, text: 'x', status: 'added' }],
  postSteps: [{ title: 'Install', command: 'pnpm', args: ['install'], cwd: 'backend' }],
  notices: ['Look out.'],
};

/** An independent reader of JSON Schema. */
const schema = z.fromJSONSchema(
  JSON.parse(
    readFileSync(new URL('../../../../generators/schemas/plan.schema.json', import.meta.url), 'utf8'),
  ) as Parameters<typeof z.fromJSONSchema>[0],
);

/** The plan with one value, at a path of keys, replaced or (`undefined`) removed. */
function broken(keys: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(plan) as unknown as Record<string | number, unknown>;
  const holder = keys.slice(0, -1).reduce((node, key) => node[key] as Record<string | number, unknown>, copy);
  const last = keys.at(-1) ?? '';
  holder[last] = value;
  // Printing drops what is undefined.
  return JSON.parse(JSON.stringify(copy));
}

describe('a plan as JSON', () => {
  it('comes back as it was, and frozen', () => {
    const back = fromJson(toJson(plan));
    expect(back).toEqual(plan);
    expect(Object.isFrozen(back.changes[0])).toBe(true);
    expect(fromJson(`\uFEFF${toJson(plan)}`)).toEqual(plan);
  });

  it('fits its published schema', () => {
    expect(schema.safeParse(JSON.parse(toJson(plan))).error).toBeUndefined();
  });

  it.each<[string, (string | number)[], unknown, string]>([
    ['another version', ['version'], 2, 'version must be 1'],
    ['no changes', ['changes'], undefined, 'changes is missing'],
    ['an unknown key', ['extra'], true, 'extra is unknown'],
    ['a hostile key', ['constructor'], {}, 'constructor is unknown'],
    ['changes that are no list', ['changes'], {}, 'changes must be of type array'],
    ['an unknown kind', ['changes', 0, 'kind'], 'rename', 'changes[0].kind must be'],
    ['an edit without its hash', ['changes', 1, 'before'], null, 'changes[1].before must be of type string'],
    ['a short hash', ['changes', 0, 'after'], 'abc', 'changes[0].after must match'],
    ['a delete with contents', ['changes', 2, 'contents'], '', 'changes[2].contents must be of type null'],
    ['a script that is not marked by true', ['changes', 1, 'isExecutable'], 1, 'isExecutable must be true'],
    ['a line 0', ['registrations', 0, 'line'], 0, 'line must be at least 1'],
    ['half a line', ['registrations', 0, 'line'], 1.5, 'line must be of type integer'],
    ['an unknown status', ['registrations', 0, 'status'], 'new', 'status must be one of'],
    [
      'an argument that is no text',
      ['postSteps', 0, 'args', 0],
      1,
      'postSteps[0].args[0] must be of type string',
    ],
  ])('is refused with %s, by the schema as well', (_, keys, value, message) => {
    const wrong = broken(keys, value);
    expect(() => fromJson(JSON.stringify(wrong))).toThrow(message);
    expect(schema.safeParse(wrong).success).toBe(false);
  });

  it.each<[string, (string | number)[], unknown, string]>([
    ['contents that were edited', ['changes', 0, 'contents'], 'b', '"a.ts" has contents that do not fit'],
    ['previous contents that were edited', ['changes', 1, 'previous'], 'z', '"b.sh" has previous contents'],
    ['a path that leaves the project', ['changes', 0, 'path'], '../a.ts', '"../a.ts" leaves the project'],
    ['a path twice', ['changes', 0, 'path'], 'b.sh', '"b.sh" is named twice'],
    ['a step outside of the project', ['postSteps', 0, 'cwd'], '..', 'the folder ".."'],
  ])('is refused with %s', (_, keys, value, message) => {
    expect(() => fromJson(JSON.stringify(broken(keys, value)))).toThrow(message);
  });

  it.each(['', '{', 'null', '[]', '"plan"'])('is refused when the file holds %j', (text) => {
    expect(() => fromJson(text)).toThrow(PaxxError);
    expect(() => fromJson(text)).toThrow('PAXX2008');
  });
});
