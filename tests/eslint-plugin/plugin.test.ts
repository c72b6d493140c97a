import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import paxx from 'eslint-plugin-paxx';
import { wiringRules } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { rules } from '../../eslint-plugin/rules.ts';

const plugin = join(import.meta.dirname, '../../eslint-plugin');
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => basename(name, ending));

const names = Object.keys(rules) as (keyof typeof rules)[];

it('has one file, one page and one test for each rule that is not made from a row, and no others', () => {
  const made: readonly string[] = wiringRules.map(({ name }) => name);
  const own = names.filter((name) => !made.includes(name));
  const tests = filesIn(join(import.meta.dirname, 'rules'), '.test.ts');
  expect(filesIn(join(plugin, 'rules'), '.ts')).toEqual(own);
  expect(filesIn(join(plugin, 'docs/rules'), '.md')).toEqual(names);
  expect(tests.filter((name) => !name.startsWith('registered'))).toEqual(own);
});

it('lists its rules in order', () => {
  expect(names).toEqual([...names].sort());
  expect(Object.keys(paxx.rules)).toEqual(names);
});

describe.each(names)('%s', (name) => {
  const { meta, name: own } = rules[name];

  it('knows its name, its page and what it is for', () => {
    expect(own).toBe(name);
    expect(meta.docs.url).toMatch(new RegExp(`^file:.*/eslint-plugin/docs/rules/${name}\\.md$`));
    expect(meta.docs.description).toMatch(/^(?:require|disallow) /);
    expect(meta.docs.requirements).not.toEqual([]);
    expect(meta.docs.recommended).toBe(true);
  });

  it('says full sentences with values in double quotes', () => {
    for (const message of Object.values(meta.messages)) {
      expect(message).toMatch(/^(?:[A-Z]|\{\{message\}\})/);
      expect(message).toMatch(/\.$/);
      const unquoted = message.replaceAll(/"[^"]*"/g, '');
      expect(
        unquoted.match(
          /\{\{(?!noun|otherNoun|part|property|message|remedy|reason|line|found|place|doubt|fault|missing|parts|more)\w+\}\}/g,
        ),
      ).toBeNull();
    }
  });

  it('takes at most a list of exceptions, and describes it', () => {
    const schemas = [meta.schema].flat() as { additionalProperties?: unknown; properties?: object }[];
    for (const schema of schemas) {
      expect(schema.additionalProperties).toBe(false);
      expect(Object.keys(schema.properties ?? {})).toEqual(['allow']);
      expect(JSON.stringify(schema)).toContain('"description"');
    }
  });

  it('meets requirements that its page names', () => {
    const page = readFileSync(join(plugin, 'docs/rules', `${name}.md`), 'utf8');
    for (const requirement of meta.docs.requirements) expect(page).toContain(requirement);
  });
});
