// The lint of this repository itself. Run from the root: eslint --config .config/eslint.config.js .
import js from '@eslint/js';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import project from '../generators/app/templates/base/eslint.config.js';
import web from '../generators/capabilities/web/files/frontend/lint.js';

/** What capabilities bring to a project; what describes them stands beside it. */
const ofCapabilities = 'generators/capabilities/{*,*/*}/{files,with}*/**';
const pages = `${ofCapabilities.replace(/\*\*$/, 'frontend/**')}/*.{ts,tsx}`;
const templates = ['generators/*/templates/**', ofCapabilities, 'tests/projects/proofs/**'];

export default defineConfig(
  // The skeletons of `npm run new` are linted where it puts them.
  globalIgnores([
    '.config/scripts/new/*/',
    '**/dist/',
    '**/node_modules/',
    '**/rendered/',
    '**/fixtures/',
    'examples/',
    'demo/',
  ]),
  js.configs.recommended,
  { rules: { 'no-control-regex': 'off' } },
  {
    files: ['**/*.ts'],
    ignores: templates,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // The code that Yeoman and ESLint demand is a class or a cast; the rest of the strict preset holds everywhere.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 45, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Kinds of nodes are compared by name: the enum is exported only by the slow root of typescript-eslint's utils.
    files: ['eslint-plugin/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-enum-comparison': 'off' },
  },
  {
    // A table is as long as it has rows.
    files: ['conventions/parts/parts.ts', 'conventions/registry/registries.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    ignores: templates,
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['eslint-plugin/rules/*.ts'],
    extends: [eslintPlugin.configs['all']],
    rules: {
      // Descriptions and messages are held together by our own test, which knows our words.
      'eslint-plugin/require-meta-docs-description': 'off',
      'eslint-plugin/require-test-case-name': 'off',
      // The rule creator adds the address, and what all rules have in common.
      'eslint-plugin/require-meta-docs-url': 'off',
      'eslint-plugin/require-meta-docs-recommended': 'off',
      'eslint-plugin/require-meta-languages': 'off',
      'eslint-plugin/require-meta-schema': 'off',
    },
  },
  {
    // Templates are linted as the project that they become is, except by our own plugin: its rules need the whole project,
    // and judge it in the tests of examples/.
    files: templates,
    extends: [project.filter(({ basePath }) => basePath === undefined)],
    languageOptions: { parserOptions: { tsconfigRootDir: new URL('..', import.meta.url).pathname } },
  },
  {
    // A tsconfig.json that leads there would be read for what describes the capabilities, too.
    files: [ofCapabilities],
    languageOptions: {
      parserOptions: {
        projectService: false,
        project: ['everything', 'everything.frontend', 'temporal', 'container', 'contained', 'clients'].map(
          (name) => `.config/templates/rendered/tsconfig.${name}.json`,
        ),
      },
    },
  },
  {
    // What a project asks of its pages besides; the folders are others here.
    files: [pages],
    extends: [web.filter(({ files }) => files).map(({ files: _, ...rules }) => rules)],
    settings: { next: { rootDir: 'generators/capabilities/web/files/frontend' } },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        AbortSignal: 'readonly',
        performance: 'readonly',
      },
    },
  },
);
