import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import paxx from 'eslint-plugin-paxx';
import tseslint from 'typescript-eslint';
import web from './frontend/lint.js';

export default defineConfig(
  globalIgnores(['*/dist/', '**/.data/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Fastify plugins and hooks are async by contract, whether or not they wait for something.
      '@typescript-eslint/require-await': 'off',
    },
  },
  web,
  paxx.project({ root: import.meta.dirname, preset: 'strict' }),
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
);
