import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../eslint-plugin/rules.ts';
import { fixtureFiles } from './support/fixture-files.ts';
import { lint } from './support/lint.ts';
import { useProject } from './support/project.ts';

const pages = join(import.meta.dirname, '../../eslint-plugin/docs/rules');
const names = Object.keys(rules);
const topicOf = (name: string): string => rules[name as keyof typeof rules].meta.docs.topic;

/** The examples of one section: a path in backticks on its own line, and the fenced file below it. */
function examplesOf(name: string, section: string) {
  const page = readFileSync(join(pages, `${name}.md`), 'utf8');
  const text = page.split(/^## /m).find((one) => one.startsWith(`${section}\n`)) ?? '';
  return [...text.matchAll(/^`([^`\n]+)`\n\n```\w+\n([\s\S]*?)^```/gm)].map(([, path = '', code = '']) => ({
    path,
    code,
  }));
}

/** The rules that speak about an example once it stands in the fixture project. */
async function rulesAgainst(
  name: string,
  { path, code }: { path: string; code: string },
): Promise<readonly string[]> {
  const surroundings = { 'eslint.config.js': 'export default [];\n', 'backend/openapi.json': '{}\n' };
  const project = useProject({ ...fixtureFiles, ...surroundings, [path]: code });
  // Of a message file its index speaks, but for what is said of the messages themselves.
  const isSilent = path.endsWith('.json') && topicOf(name) !== 'translations';
  const found = await lint(project, [isSilent ? 'eslint.config.js' : path]);
  return found.map(({ rule }) => rule.replace('paxx/', ''));
}

describe.each(names)('the page of %s', (name) => {
  it('shows wrong code that is reported', async () => {
    const examples = examplesOf(name, 'Wrong');
    expect(examples).not.toEqual([]);
    for (const example of examples) expect(await rulesAgainst(name, example)).toEqual([name]);
  });

  it('shows right code that is not', async () => {
    const examples = examplesOf(name, 'Right');
    expect(examples).not.toEqual([]);
    for (const example of examples) expect(await rulesAgainst(name, example)).not.toContain(name);
  });
});
