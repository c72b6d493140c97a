import parser from '@typescript-eslint/parser';
import { ESLint as Newest } from 'eslint';
import { ESLint as Ninth, type Linter } from 'eslint-9';
import paxx from 'eslint-plugin-paxx';
import { expect, it } from 'vitest';
import { copyOf, filesOf } from '../agreement/support/examples.ts';
import { fixtureFiles } from './support/fixture-files.ts';
import { useProject, type Project } from './support/project.ts';

/** Everything that a version finds, with its fixes and suggestions, in the order of the files. */
async function findings(ESLint: typeof Newest, project: Project, patterns: string[]) {
  const eslint = new ESLint({
    cwd: project.root,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.ts'], languageOptions: { parser } },
      ...paxx.project({ root: project.root, preset: 'strict' }),
    ] as Linter.Config[],
  });
  const results = await eslint.lintFiles(patterns);
  return results
    .flatMap(({ filePath, messages }) => messages.map((message) => ({ filePath, ...message })))
    .map(({ filePath, ruleId, message, line, column, fix, suggestions }) => {
      return {
        file: filePath.slice(project.root.length + 1),
        ruleId,
        message,
        line,
        column,
        fix,
        suggestions,
      };
    })
    .sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line);
}

const ninth = Ninth as unknown as typeof Newest;

it('I17: ESLint 9.39 finds and fixes in the examples what ESLint 10 does', async () => {
  expect(Ninth.version).toMatch(/^9\.39\./);
  expect(Newest.version).toMatch(/^10\./);
  const project = copyOf('violations');
  const files = [...filesOf(project).filter((file) => file.endsWith('.ts')), 'eslint.config.js'];
  const expected = await findings(Newest, project, files);
  expect(expected.length).toBeGreaterThan(30);
  expect(expected.some(({ fix }) => fix)).toBe(true);
  expect(expected.some(({ suggestions }) => suggestions?.length)).toBe(true);
  expect(await findings(ninth, project, files)).toEqual(expected);
});

it.each(['{', '{}', '{ "generator-paxx": { "layout": "layered" } }'])(
  'I17: ESLint 9.39 says once what is wrong with a project whose .yo-rc.json is %s',
  async (text) => {
    const project = useProject({ ...fixtureFiles, '.yo-rc.json': text });
    const found = await findings(ninth, project, ['backend']);
    const said = found.filter(({ ruleId }) => ruleId === 'paxx/require-project');
    expect(said).toHaveLength(1);
  },
);
