import parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import paxx from 'eslint-plugin-paxx';
import type { Project } from './project.ts';

/** What a test compares: which rule, where, and what it says. */
export interface Found {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

export const typescript: Linter.Config = {
  files: ['**/*.{ts,tsx}'],
  languageOptions: { parser },
  linterOptions: { reportUnusedDisableDirectives: 'off' },
};

/** ESLint itself, in a project, with a preset and nothing but it. */
export function eslintIn(
  project: Project,
  options: ESLint.Options = {},
  preset: 'recommended' | 'strict' = 'strict',
): ESLint {
  return new ESLint({
    cwd: project.root,
    overrideConfigFile: true,
    overrideConfig: [typescript, ...paxx.project({ root: project.root, preset })],
    ...options,
  });
}

/** Lints every file of a project that the preset speaks about. */
export async function lint(
  project: Project,
  patterns = ['**/*.ts', 'eslint.config.js'],
): Promise<readonly Found[]> {
  const results = await eslintIn(project, { errorOnUnmatchedPattern: false }).lintFiles(patterns);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => ({
      file: filePath.slice(project.root.length + 1).replaceAll('\\', '/'),
      line,
      rule: ruleId ?? 'fatal',
      message,
    })),
  );
}
