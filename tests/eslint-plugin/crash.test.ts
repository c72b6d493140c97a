import parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import paxx from 'eslint-plugin-paxx';
import fs from 'node:fs';
import { expect, it, vi } from 'vitest';
import { fixtureFiles, registryFiles } from './support/fixture-files.ts';
import { eslintIn } from './support/lint.ts';
import { useProject, type Project } from './support/project.ts';

/** Every rule on every file, whatever its preset would say. */
const everything: Linter.Config[] = [
  {
    files: ['**/*.{ts,tsx,js}'],
    languageOptions: { parser },
    plugins: { paxx },
    rules: Object.fromEntries(Object.keys(paxx.rules).map((name) => [`paxx/${name}`, 'error'])),
  },
];

/** Lints a text as a file of the project; a rule that throws makes this throw. */
async function lintEverything(
  project: Project,
  path: string,
  text: string,
): Promise<ESLint.LintResult | undefined> {
  const eslint = new ESLint({ cwd: project.root, overrideConfigFile: true, overrideConfig: everything });
  const [result] = await eslint.lintText(text, { filePath: project.at(path) });
  return result;
}

const files = [
  ...Object.keys(fixtureFiles).filter((path) => path.endsWith('.ts')),
  'eslint.config.js',
  'other.ts',
];

it('lints every file of a project when it is empty', async () => {
  const project = useProject(fixtureFiles);
  for (const path of files) expect((await lintEverything(project, path, ''))?.fatalErrorCount).toBe(0);
});

it('lints every file of a project while its registries are half typed', async () => {
  const halves = Object.entries(registryFiles).map(([path, text]) => [path, text.slice(0, -10)]);
  const project = useProject({ ...fixtureFiles, ...(Object.fromEntries(halves) as Record<string, string>) });
  for (const path of files) {
    const result = await lintEverything(project, path, fixtureFiles[path] ?? '');
    expect(result?.fatalErrorCount).toBe(0);
    expect(result?.messages.filter(({ messageId }) => messageId === 'missing')).toEqual([]);
  }
});

it('lints every prefix of a registry as somebody types it', async () => {
  const project = useProject(fixtureFiles);
  for (const [path, text] of Object.entries(registryFiles))
    for (let length = 0; length < text.length; length += 7)
      await lintEverything(project, path, text.slice(0, length));
  expect(await lintEverything(project, 'other.ts', '')).toMatchObject({ messages: [] });
}, 120_000);

it('lints files that are not UTF-8', async () => {
  const project = useProject(fixtureFiles);
  const bytes = Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x0a, 0x80]);
  for (const path of Object.keys(registryFiles)) project.write(path, bytes);
  for (const path of files) await lintEverything(project, path, fixtureFiles[path] ?? '');
  const results = await eslintIn(project).lintFiles(['**/*.ts']);
  for (const { messages } of results)
    for (const { ruleId, fatal } of messages) expect(fatal === true || ruleId !== null).toBe(true);
});

it.each([
  '',
  '{',
  '[]',
  '{ "generator-paxx": 1 }',
  '{ "generator-paxx": { "layout": { "model": "{feature" } } }',
])('lints under a .yo-rc.json that says %s', async (text) => {
  const project = useProject({ ...fixtureFiles, '.yo-rc.json': text });
  for (const path of files) await lintEverything(project, path, fixtureFiles[path] ?? '');
  const [first] = (await lintEverything(project, 'eslint.config.js', ''))?.messages ?? [];
  expect(first?.ruleId).toBe('paxx/require-project');
});

it('lints a text that has no file', async () => {
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: everything, cwd: '/' });
  const [result] = await eslint.lintText('export {};\n');
  expect(result?.fatalErrorCount ?? 0).toBe(0);
});

it('asks the disk for each path at most once while one file is linted', async () => {
  const project = useProject(fixtureFiles);
  const stats = vi.spyOn(fs, 'statSync');
  const path = 'backend/src/features/invoices/router.ts';
  await lintEverything(project, path, project.read(path));
  const asked = stats.mock.calls
    .map(([file]) => String(file))
    .filter((file) => file.startsWith(project.root));
  stats.mockRestore();
  expect(asked).toContain(project.at('backend/src/api/index.ts'));
  expect(asked).toHaveLength(new Set(asked).size);
});
