import { defaultConventions, layoutWith, readConventions } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';

const read = (config: unknown): ReturnType<typeof readConventions> =>
  readConventions(JSON.stringify({ 'generator-paxx': config }, null, 2));

describe('readConventions', () => {
  it('gives the defaults to a project that configures nothing', () => {
    expect(read({})).toMatchObject({ kind: 'read', conventions: defaultConventions });
  });

  it('takes a preset, and a table that replaces rows of it', () => {
    expect(read({ layout: 'layered' })).toMatchObject({
      conventions: { layout: layoutWith('layered', undefined) },
    });
    const model = 'backend/src/entities/{feature}.ts';
    expect(read({ layout: { model } })).toMatchObject({
      conventions: { layout: { ...layoutWith('slice', undefined), model } },
    });
  });

  it('leaves out the parts and registries of capabilities that a project has not, unless it gives them a place itself', () => {
    const partsOf = (config: object): string[] => {
      const result = read(config);
      if (result.kind !== 'read') throw new Error('The config is right.');
      const { layout, registries } = result.conventions;
      return ['admin', 'tasks', 'events'].filter((part) => {
        expect(registries.some((one) => one.part === part)).toBe(part in layout);
        return part in layout;
      });
    };
    expect(partsOf({})).toEqual(['admin', 'tasks', 'events']);
    expect(partsOf({ capabilities: [] })).toEqual([]);
    expect(partsOf({ capabilities: ['temporal'] })).toEqual(['tasks']);
    expect(
      partsOf({ capabilities: ['events'], layout: { admin: 'backend/src/pages/{feature}.ts' } }),
    ).toEqual(['admin', 'events']);
  });

  it('moves a registry, and leaves out the one a project does not have', () => {
    const result = read({
      registries: { routers: { file: 'backend/src/routes.ts', shape: 'array' }, sidebar: false },
    });
    if (result.kind !== 'read') throw new Error('The config is right.');
    const found = Object.fromEntries(result.conventions.registries.map((row) => [row.id, row]));
    expect(found['routers']).toMatchObject({
      file: 'backend/src/routes.ts',
      shape: 'array',
      container: 'routers',
    });
    expect(found['sidebar']).toBeUndefined();
  });

  it('says that the file belongs to another generator', () => {
    expect(readConventions('{ "generator-node": {} }')).toEqual({ kind: 'foreign' });
  });

  it.each([
    ['{', 1, 'no valid JSON'],
    ['[]', 1, 'holds no object'],
    ['{\n  "generator-paxx": { "layout": "slcie" }\n}', 2, '"generator-paxx.layout"'],
    ['{\n  "generator-paxx": {\n    "locals": ["en"]\n  }\n}', 3, 'no key "locals"'],
    [
      '{\n  "generator-paxx": {\n    "layout": { "model": "../x/{feature}.ts" }\n  }\n}',
      3,
      '"generator-paxx.layout.model"',
    ],
    [
      '{\n  "generator-paxx": {\n    "layout": { "router": ".github/workflows/{features}.yml" }\n  }\n}',
      3,
      'The part "router" is a .ts file',
    ],
    [
      '{\n  "generator-paxx": {\n    "layout": { "messages": "i18n/{locale}/{features}.ts" }\n  }\n}',
      3,
      'The part "messages" is a .json file',
    ],
    ['{\n  "generator-paxx": {\n    "layout": { "model": "src/{slug}.ts" }\n  }\n}', 3, 'placeholders are'],
    [
      '{\n  "generator-paxx": {\n    "layout": { "client": "src/{feature}.ts" }\n  }\n}',
      3,
      'must hold {name}',
    ],
    ['{\n  "generator-paxx": {\n    "locales": []\n  }\n}', 3, '"generator-paxx.locales"'],
    [
      '{\n  "generator-paxx": {\n    "layout": {\n      "router": "src/{feature}.{locale}.ts"\n    }\n  }\n}',
      4,
      'has no {locale}',
    ],
    [
      '{\n  "generator-paxx": {\n    "layout": {\n      "model": "src/model.ts"\n    }\n  }\n}',
      4,
      'must hold {feature}',
    ],
    [
      '{\n  "generator-paxx": {\n    "registries": {\n      "tasks": { "file": "backend/src/api/index.ts", "container": "routers" }\n    }\n  }\n}',
      4,
      '"routers" and "tasks" are both the variable "routers"',
    ],
  ])('reports %s on line %i: %s', (text, line, message) => {
    const result = readConventions(text);
    if (result.kind !== 'faulty') throw new Error('The config is wrong.');
    expect(result.faults[0]?.message).toContain(message);
    expect(result.faults[0]?.line).toBe(line);
    expect(result.faults[0]?.remedy).toMatch(/\.$|\?$/);
  });

  it('survives a byte order mark and hostile keys', () => {
    expect(readConventions('\uFEFF{ "generator-paxx": {} }')).toMatchObject({ kind: 'read' });
    expect(readConventions('{ "generator-paxx": { "__proto__": { "x": 1 } } }')).toMatchObject({
      kind: 'faulty',
    });
  });
});
