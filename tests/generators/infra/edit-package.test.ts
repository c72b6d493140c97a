import { describe, expect, it } from 'vitest';
import { addDependencies } from '../../../generators/engine/edits/add-dependencies.ts';
import { objectIn } from '../../../generators/engine/edits/object-in.ts';
import { preload } from '../../../generators/infra/edit-package.ts';

const text = `{
    "name": "backend",
    "scripts": { "start": "node src/manage.ts start", "worker": "tsx src/worker.ts" },
    "dependencies": {
        "fastify": "5.0.0",   "zod": "4.0.0"
    }
}
`;

describe('addDependencies', () => {
  it('puts each at its place, and leaves every other byte', () => {
    const after = addDependencies(text, { dependencies: { 'prom-client': '15.0.0', fastify: '1.0.0' } });
    expect(JSON.parse(after)).toMatchObject({
      dependencies: { fastify: '5.0.0', 'prom-client': '15.0.0', zod: '4.0.0' },
    });
    expect(Object.keys((JSON.parse(after) as { dependencies: object }).dependencies)).toEqual([
      'fastify',
      'prom-client',
      'zod',
    ]);
    expect(after).toContain('"scripts": { "start": "node src/manage.ts start"');
    expect(addDependencies(after, { dependencies: { 'prom-client': '15.0.0' } })).toBe(after);
  });

  it('keeps the line ends of the file', () => {
    const after = addDependencies(text.replaceAll('\n', '\r\n'), { dependencies: { ajv: '1.0.0' } });
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('preload', () => {
  it('stands in front of what node runs, once; other scripts stay', () => {
    const after = preload(text, './src/tracing.ts', ['start', 'worker', 'none']);
    expect(after).toBe(text.replace('node src/manage.ts', 'node --import ./src/tracing.ts src/manage.ts'));
    expect(preload(after, './src/tracing.ts', ['start', 'worker'])).toBe(after);
  });
});

describe('objectIn', () => {
  it.each([
    ['{"name": "a",\n"name": "b"}', 2, 'has the key "name" twice'],
    ['{"name": "a",\n}', 2, 'property name expected here'],
    [`{"scripts":\n${'['.repeat(50_000)}`, 2, 'nested more than 100 levels deep'],
    ['[]', 1, 'package.json is no JSON object'],
    ['{"name": "a",\n"scripts": "none"}', 2, '"scripts" in package.json is no JSON object'],
  ])('B3: refuses the package.json %j at line %i (%#)', (broken, line, message) => {
    expect(() => objectIn(broken, 'package.json', ['scripts'])).toThrow(message);
    let thrown: unknown;
    try {
      objectIn(broken, 'package.json', ['scripts']);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ exitCode: 2, diagnostics: [{ file: 'package.json', line }] });
  });
});
