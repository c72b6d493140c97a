import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hashOf } from '../../../../generators/engine/plan/hash-of.ts';
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
const step = {
  title: 'Install',
  command: 'pnpm',
  args: ['install'],
  cwd: 'backend',
  timeoutInSeconds: 60,
};
const plan: Plan = {
  version: 1,
  command: 'feature invoice',
  changes: [create, edit, binary],
  registrations: [{ registry: 'routers', file: 'b.sh', line: 2, text: 'x', status: 'added' }],
  postSteps: [step],
  leftOut: [{ step, reason: 'because of a reason' }],
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
  it('fits its published schema', () => {
    expect(schema.safeParse(JSON.parse(JSON.stringify(plan))).error).toBeUndefined();
  });

  it.each<[string, (string | number)[], unknown]>([
    ['another version', ['version'], 2],
    ['no changes', ['changes'], undefined],
    ['an unknown key', ['extra'], true],
    ['a hostile key', ['constructor'], {}],
    ['changes that are no list', ['changes'], {}],
    ['an unknown kind', ['changes', 0, 'kind'], 'rename'],
    ['an edit without its hash', ['changes', 1, 'before'], null],
    ['a short hash', ['changes', 0, 'after'], 'abc'],
    ['a delete with contents', ['changes', 2, 'contents'], ''],
    ['a script that is not marked by true', ['changes', 1, 'isExecutable'], 1],
    ['a line 0', ['registrations', 0, 'line'], 0],
    ['half a line', ['registrations', 0, 'line'], 1.5],
    ['an unknown status', ['registrations', 0, 'status'], 'new'],
    ['an argument that is no text', ['postSteps', 0, 'args', 0], 1],
  ])('is refused with %s', (_, keys, value) => {
    expect(schema.safeParse(broken(keys, value)).success).toBe(false);
  });
});
