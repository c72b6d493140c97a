import { readConventions, readJson } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';

const faultOf = (text: string) => {
  const result = readJson(text, 'answers.json');
  return result.kind === 'faulty' ? result.fault : undefined;
};

describe('readJson', () => {
  it('reads what JSON can say, with a byte order mark before it', () => {
    const value = { a: [1, -0.5, true, null, 'é\u0000'], __proto__: undefined };
    expect(readJson(`\uFEFF${JSON.stringify(value)}`, 'x')).toMatchObject({
      value: { a: [1, -0.5, true, null, 'é\u0000'] },
    });
    expect(faultOf('[1,2]')).toBeUndefined();
  });

  it.each([
    ['[', 120, ''],
    ['{"a":', 100_000, ''],
    ['[', 2_000_000, ''],
    ['{"fields":[', 5000, '1'],
  ])('B3: refuses %s, %i times, at its place', (open, count, middle) => {
    const fault = faultOf(`{"name": "x",\n"fields": ${open.repeat(count)}${middle}`);
    expect(fault).toMatchObject({ message: 'answers.json is nested more than 100 levels deep.', line: 2 });
    expect(fault?.column).toBeGreaterThan(100);
  });

  it('B3: takes brackets within texts for text', () => {
    expect(faultOf(JSON.stringify({ a: '[{'.repeat(500), 'b\\"[': ']' }))).toBeUndefined();
  });

  it.each([
    ['{"a": 1,\n "b": 2,\n "a": 3}', 3, 2, 'has the key "a" twice in one object'],
    ['{"x": [{"a": 1, "\\u0061": 2}]}', 1, 17, 'has the key "a" twice in one object'],
    ['{"__proto__": 1, "__proto__": 2}', 1, 18, 'has the key "__proto__" twice'],
    ['', 1, 1, 'is empty'],
    ['\uFEFF \n', 1, 1, 'is empty'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'is no valid JSON: comma expected here'],
    ['{ "a": 1, }', 1, 11, 'property name expected here'],
    ["{ 'a': 1 }", 1, 3, 'is no valid JSON: invalid symbol here'],
    ['{ "a": 1 } {}', 1, 12, 'end of file expected here'],
    ['{ // no\n}', 1, 3, 'invalid comment token here'],
    ['{"a": "x\n"}', 1, 7, 'unexpected end of string here'],
    ['{"a": 01}', 1, 8, 'is no valid JSON'],
    ['{"a": "\uFFFD"}', 1, 8, 'holds a byte that is no UTF-8'],
    ['{"a": "\0"}', 1, 8, 'holds a null byte'],
    ['{"a": NaN}', 1, 7, 'is no valid JSON'],
  ])('B10: says what is wrong with %j, and where', (text, line, column, message) => {
    expect(faultOf(text)).toMatchObject({
      line,
      column,
      message: expect.stringContaining(message) as string,
    });
  });

  it('B10: is quick with much of it', () => {
    const text = JSON.stringify(
      Object.fromEntries(Array.from({ length: 200_000 }, (_, key) => [`k${String(key)}`, [key]])),
    );
    const start = performance.now();
    expect(faultOf(text)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('.yo-rc.json', () => {
  const faultsOf = (config: string) => {
    const result = readConventions(`{\n  "generator-paxx": ${config}\n}`);
    return result.kind === 'faulty' ? result.faults : [];
  };

  it.each([
    [
      '{ "layout": "slcie" }',
      '"generator-paxx.layout"',
      'It cannot be "slcie".',
      'Did you mean "slice"? It can be slice, layered, modular or an object.',
      33,
    ],
    [
      '{ "layout": 3 }',
      '"generator-paxx.layout"',
      'It cannot be 3.',
      'It can be slice, layered, modular or an object.',
      33,
    ],
    [
      '{ "migrations": "dates" }',
      '"generator-paxx.migrations"',
      'It cannot be "dates".',
      'Did you mean "date"? It can be sequence or date.',
      37,
    ],
    ['[]', '"generator-paxx"', 'It cannot be such a value.', 'It can be an object.', 21],
    ['null', '"generator-paxx"', 'It cannot be null.', 'It can be an object.', 21],
    [
      '{ "locales": ["en", "en"] }',
      '"generator-paxx.locales"',
      'Each locale is named once.',
      'Correct the value',
      34,
    ],
    [
      '{ "layout": { "model": "a/\u202E{feature}.ts" } }',
      '"generator-paxx.layout.model"',
      'a character that nobody sees',
      'Correct the value',
      44,
    ],
  ])('L10: of %s says %s: %s %s', (config, place, reason, remedy, column) => {
    expect(faultsOf(config)).toMatchObject([
      {
        line: 2,
        column,
        message: expect.stringContaining(`${place} in .yo-rc.json is wrong: `) as string,
        remedy: expect.stringContaining(remedy) as string,
      },
    ]);
    expect(faultsOf(config)[0]?.message).toContain(reason);
  });

  it.each([
    [
      '{ "layuot": "slice" }',
      'generator-paxx',
      'layuot',
      'Did you mean "layout"? The keys are version, layout, ',
    ],
    [
      '{ "registries": { "router": {} } }',
      'generator-paxx.registries',
      'router',
      'Did you mean "routers"? The keys are models, routers, ',
    ],
    [
      '{ "registries": { "routers": { "flie": "a.ts" } } }',
      'generator-paxx.registries.routers',
      'flie',
      'Did you mean "file"? The keys are file, container, shape.',
    ],
    [
      '{ "layout": { "modle": "x/{feature}.ts" } }',
      'generator-paxx.layout',
      'modle',
      'The keys are model, migrationUp, ',
    ],
    ['{ "__proto__": {} }', 'generator-paxx', '__proto__', 'The keys are version, layout, '],
    [
      '{ "registries": { "constructor": false } }',
      'generator-paxx.registries',
      'constructor',
      'The keys are models, ',
    ],
  ])('I9: of %s says the keys of that level', (config, place, key, remedy) => {
    expect(faultsOf(config)).toMatchObject([
      {
        line: 2,
        message: `"${place}" in .yo-rc.json is wrong: There is no key "${key}".`,
        remedy: expect.stringContaining(remedy) as string,
      },
    ]);
  });

  it('I9: names no more than ten unknown keys', () => {
    const many = Object.fromEntries(Array.from({ length: 90_000 }, (_, index) => [`k${String(index)}`, 1]));
    expect(faultsOf(JSON.stringify(many))).toHaveLength(10);
  });

  it.each(['{"generator-paxx": {"a": 1, "a": 2}}', '['.repeat(100_000), '', '\0', '{"generator-paxx": {}'])(
    'L10: of another fault says its place, too (%#)',
    (text) => {
      const result = readConventions(text);
      expect(result).toMatchObject({
        kind: 'faulty',
        faults: [{ line: 1, message: expect.stringMatching(/^\.yo-rc\.json /) as string }],
      });
    },
  );
});
